package nl.nabij.criteria;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.Leaf;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.organisations.Places;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rules and their versions in the words of the page. */
@Component
class RuleWords {

    static final Locale DUTCH = Locale.of("nl");

    private final MessageSource messages;
    private final Places places;
    private final Dates dates;

    RuleWords(MessageSource messages, Places places, Dates dates) {
        this.messages = messages;
        this.places = places;
        this.dates = dates;
    }

    /**
     * A state in words, about the version and never about people.
     *
     * @param kind and icon of the tag
     */
    record Tag(String kind, String icon, String text) {}

    /** A step in words. */
    record StepView(
            String machine,
            String when,
            String text,
            @Nullable String note) {}

    /** What changed, as sentences; empty lists where nothing did. */
    record Changes(int since, List<String> added, List<String> removed, boolean regrouped) {}

    /** How it reads in the reader's language. */
    String sentence(Criterion criterion) {
        return sentence(criterion, LocaleContextHolder.getLocale());
    }

    /** How it reads in the other of the two languages. */
    String translation(Criterion criterion) {
        return sentence(criterion, otherLanguage());
    }

    Locale otherLanguage() {
        return LocaleContextHolder.getLocale().getLanguage().equals("nl") ? Locale.ENGLISH : DUTCH;
    }

    String sentence(Criterion criterion, Locale locale) {
        return sentences(locale).whole(criterion);
    }

    Tag tag(RuleVersion version) {
        var today = dates.today();
        return switch (version.status()) {
            case DRAFT -> tag("plain", "pencil", "draft");
            case SUBMITTED -> tag("plain", "clock", "submitted");
            case SENT_BACK -> tag("plain", "arrow-left", "sent-back");
            case WITHDRAWN -> tag("plain", "close", "withdrawn");
            case APPROVED ->
                version.isInForce(today)
                        ? tag("good", "check", "in-force")
                        : version.isPlanned(today)
                                ? tag("plain", "calendar", "planned")
                                : tag("plain", "calendar", "ended");
        };
    }

    /** Lists may be made with it today. */
    boolean holds(RuleVersion version) {
        return version.isInForce(dates.today());
    }

    /** From when until when it may be used; empty where it was never approved. */
    String period(RuleVersion version) {
        return version.from() == null || version.until() == null
                ? ""
                : say("criteria.rule.period", dates.full(version.from()), dates.full(version.until()));
    }

    List<StepView> steps(RuleVersion version) {
        return version.steps().reversed().stream()
                .map(step -> new StepView(
                        step.at().toString(),
                        dates.moment(step.at()),
                        say("criteria.rule.step." + step.kind(), step.by()),
                        step.note().isEmpty() ? null : step.note()))
                .toList();
    }

    /** What a version asks that an earlier one did not. */
    Optional<Changes> changes(@Nullable RuleVersion before, Criterion after) {
        if (before == null) {
            return Optional.empty();
        }
        var difference = RuleDifference.between(before.criterion(), after);
        var sentences = sentences(LocaleContextHolder.getLocale());
        return Optional.of(new Changes(
                before.id().number(),
                difference.added().stream().map(sentences::exactly).toList(),
                difference.removed().stream().map(sentences::exactly).toList(),
                difference.regrouped()));
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private Tag tag(String kind, String icon, String name) {
        return new Tag(kind, icon, say("criteria.rule.status." + name));
    }

    private Sentences sentences(Locale locale) {
        return new Sentences((key, arguments) -> messages.getMessage(key, arguments, locale), places::name, locale);
    }

    /** Where somebody lives and which language somebody speaks can go together with origin, which may be no reason. */
    static boolean mayStandForOrigin(Criterion criterion) {
        return criterion.leaves().stream()
                .map(Leaf::condition)
                .anyMatch(condition -> condition instanceof NeighbourhoodIs || condition instanceof LanguageIs);
    }
}
