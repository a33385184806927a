package nl.nabij.handouts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.nabij.handouts.Handout.State;
import nl.nabij.instruments.Instrument;
import nl.nabij.site.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was handed out, in words. Templates know it as {@code @handoutTexts}. */
@Component("handoutTexts")
class HandoutTexts {

    private final MessageSource messages;
    private final Dates dates;

    HandoutTexts(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** The names of the questionnaires, with commas. */
    public String titles(List<Instrument> instruments) {
        var locale = LocaleContextHolder.getLocale();
        return instruments.stream()
                .map(instrument -> instrument.title().in(locale))
                .collect(Collectors.joining(", "));
    }

    /** How far it is, for who handed it out. */
    public String state(Handout handout, State state) {
        return text("handouts.state", handout, state);
    }

    /** How far it is, for the resident. */
    public String mine(Handout handout, State state) {
        return text("handouts.mine", handout, state);
    }

    private String text(String prefix, Handout handout, State state) {
        var when = switch (state) {
            case WAITING -> dates.moment(handout.endsAt());
            case SENT -> handout.sentAt() == null ? "" : dates.moment(handout.sentAt());
            case RESTING -> handout.keptUntil() == null ? "" : dates.moment(handout.keptUntil());
            case BUSY, OVER -> "";
        };
        return String.valueOf(messages.getMessage(
                prefix + "." + state.name().toLowerCase(Locale.ROOT),
                new Object[] {when},
                LocaleContextHolder.getLocale()));
    }
}
