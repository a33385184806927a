package nl.nabij.responses;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Scores;
import nl.nabij.instruments.Scoring;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ResponseId;
import nl.nabij.shared.Time;
import nl.nabij.site.HomePart;
import org.springframework.stereotype.Component;

/** Own marks as a web with its table, for who gave them just now; nothing is looked up, and nothing kept. */
@Component
public class OwnDrawing {

    private final Clock clock;

    OwnDrawing(Clock clock) {
        this.clock = clock;
    }

    /** Empty where this instrument is not drawn as a web, or fewer than three marks were given. */
    public Optional<HomePart.Shown> of(Instrument instrument, Answers answers, Locale locale) {
        var marks = new HashMap<String, BigDecimal>();
        Scoring.of(instrument, answers).scores().forEach(score -> {
            if (score instanceof Scores.Score.Valid(var scale, var value)) {
                marks.put(scale, value);
            }
        });
        if (!instrument.web() || marks.size() < 3) {
            return Optional.empty();
        }
        var change = Change.of(instrument, response(instrument, answers, marks), null, locale);
        return Optional.of(
                new HomePart.Shown("responses/parts :: drawn", new Overview.Drawn(change, Web.of(change.lines()))));
    }

    private Response response(Instrument instrument, Answers answers, Map<String, BigDecimal> marks) {
        var now = clock.instant();
        return new Response(
                ResponseId.next(),
                ResidentId.next(),
                instrument.key(),
                instrument.version(),
                Response.FilledBy.ALONE,
                answers.all(),
                marks,
                Marks.NONE,
                LocalDate.ofInstant(now, Time.ZONE),
                null,
                null,
                now,
                null);
    }
}
