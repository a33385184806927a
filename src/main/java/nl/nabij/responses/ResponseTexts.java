package nl.nabij.responses;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.instruments.Instruments;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was filled in, in words. Templates know it as {@code @responseTexts}. */
@Component("responseTexts")
class ResponseTexts {

    private final MessageSource messages;
    private final Instruments instruments;
    private final Accounts accounts;
    private final Dates dates;

    ResponseTexts(MessageSource messages, Instruments instruments, Accounts accounts, Dates dates) {
        this.messages = messages;
        this.instruments = instruments;
        this.accounts = accounts;
        this.dates = dates;
    }

    /** What was filled in. */
    public String title(Response response) {
        return instruments
                .find(response.instrument(), response.version())
                .map(instrument -> instrument.title().in(LocaleContextHolder.getLocale()))
                .orElse(response.instrument());
    }

    /** Who can have answered, with the name of the person; a judgement is not filled in here. */
    public List<Option> fillers(String name) {
        return Arrays.stream(new Response.FilledBy[] {Response.FilledBy.RESIDENT, Response.FilledBy.WITH_HELP})
                .map(by -> Option.named(by, filledBy(by, name)))
                .toList();
    }

    public String filledBy(Response.FilledBy by, String name) {
        return text("responses.filled-by." + by.name().toLowerCase(Locale.ROOT).replace('_', '-'), name);
    }

    /** A score as people write it here: 6,67. */
    public String number(@Nullable BigDecimal score) {
        if (score == null) {
            return "–";
        }
        return LocaleContextHolder.getLocale().getLanguage().equals("en")
                ? score.toPlainString()
                : score.toPlainString().replace('.', ',');
    }

    /** The difference in one sentence, with what a source says of it. */
    public String change(Change.Line line) {
        if (line.difference() == null || line.meaning() == null) {
            return text("responses.change.none");
        }
        var plain = switch (line.direction()) {
            case 0 -> text("responses.change.same");
            case 1 -> text("responses.change.higher", number(line.size()));
            default -> text("responses.change.lower", number(line.size()));
        };
        return switch (line.meaning()) {
            case NOT_KNOWN -> plain;
            case MORE_THAN_NOISE -> plain + " " + text("responses.change.more-than-noise", number(line.points()));
            case WITHIN_NOISE -> plain + " " + text("responses.change.within-noise", number(line.points()));
        };
    }

    ViewBeside.Seen seen(ViewBeside view) {
        return new ViewBeside.Seen(
                accounts.find(view.account()).map(Account::name).orElse(""), dates.on(view.writtenAt()), view.words());
    }

    private String text(String key, Object... about) {
        return String.valueOf(messages.getMessage(key, about, LocaleContextHolder.getLocale()));
    }
}
