package nl.nabij.criteria;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Condition;
import nl.nabij.criteria.Criterion.Direction;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.Leaf;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.criteria.Criterion.NotAssessed;
import nl.nabij.criteria.Criterion.OnDomain;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.residents.Household;
import org.jspecify.annotations.Nullable;

/** Criteria and reasons in the reader's language. */
public final class Sentences {

    /** Gives the text of a message key in the reader's language. */
    public interface Words {

        String say(String key, Object... arguments);
    }

    /** Gives the name of a neighbourhood; the code itself where the region knows it no more. */
    public interface Neighbourhoods {

        String name(String code);
    }

    private final Words words;
    private final Neighbourhoods neighbourhoods;
    private final Locale locale;

    public Sentences(Words words, Neighbourhoods neighbourhoods, Locale locale) {
        this.words = words;
        this.neighbourhoods = neighbourhoods;
        this.locale = locale;
    }

    /** When somebody comes on a list; how old an assessment may be stands once where it is the same for all. */
    public String whole(Criterion criterion) {
        var months = months(criterion);
        var sentence = words.say("criteria.sentence", clause(criterion, months.size() > 1, true));
        return months.size() == 1
                ? sentence + " "
                        + words.say(
                                "criteria.sentence.months", months.iterator().next())
                : sentence;
    }

    /** What a condition found, as a reason for a conversation or as what was no reason. */
    public String reason(Finding finding) {
        var reason = finding.reason();
        return switch (finding.leaf().condition()) {
            case Age age -> words.say("criteria.reason.age", number(reason.value()));
            case YearsOnBenefit years -> words.say("criteria.reason.benefit", number(reason.value()));
            case HouseholdIs household
            when reason.value() != null -> words.say("criteria.reason.household." + reason.value());
            case HouseholdIs household -> words.say("criteria.reason.household.unknown");
            case NeighbourhoodIs neighbourhood
            when reason.value() != null ->
                words.say("criteria.reason.neighbourhood", neighbourhoods.name(reason.value()));
            case NeighbourhoodIs neighbourhood -> words.say("criteria.reason.neighbourhood.unknown");
            case LanguageIs language -> words.say("criteria.reason.language", language(reason.value()));
            case NoContact contact when reason.on() != null -> words.say("criteria.reason.contact", day(reason.on()));
            case NoContact contact -> words.say("criteria.reason.contact.none");
            case OnDomain domain
            when reason.value() == null || reason.on() == null ->
                words.say("criteria.reason.not-assessed", domain(domain.domain()));
            case DomainChanged changed -> changed(changed, reason);
            case OnDomain domain ->
                words.say(
                        "criteria.reason.level",
                        domain(domain.domain()),
                        level(requireNonNull(reason.value())),
                        day(requireNonNull(reason.on())));
        };
    }

    /** A day as people write it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    public String domain(ZrmDomain domain) {
        return words.say(domain.text());
    }

    /** The level in words. */
    public String level(String level) {
        return words.say("instruments.zrm.level." + level);
    }

    private String changed(DomainChanged changed, Reason reason) {
        if (reason.before() == null || reason.beforeOn() == null) {
            return words.say("criteria.reason.nothing-before", domain(changed.domain()));
        }
        var key = reason.before().equals(reason.value()) ? "criteria.reason.same" : "criteria.reason.changed";
        return words.say(
                key,
                domain(changed.domain()),
                level(reason.before()),
                level(requireNonNull(reason.value())),
                day(requireNonNull(reason.on())),
                day(reason.beforeOn()));
    }

    /** One condition where it stands, such as 'social network is limited or less'. */
    String leaf(Leaf leaf) {
        var condition = clause(leaf.condition(), false, false);
        return leaf.negated() ? words.say("criteria.sentence.not", condition) : condition;
    }

    /** One condition where it stands, always with how old the assessment may be: for lists of differences. */
    String exactly(Leaf leaf) {
        var condition = condition(leaf.condition(), true);
        return leaf.negated() ? words.say("criteria.sentence.not", condition) : condition;
    }

    private String clause(Criterion criterion, boolean eachMonths, boolean last) {
        return switch (criterion) {
            case AllOf(var of) when of.size() == 1 -> clause(of.getFirst(), eachMonths, last);
            case AnyOf(var of) when of.size() == 1 -> clause(of.getFirst(), eachMonths, last);
            case AllOf(var of) -> enclosed(all(of, eachMonths, last), last);
            case AnyOf(var of) ->
                enclosed(
                        words.say(
                                "criteria.sentence.any",
                                of.stream()
                                        .map(part -> clause(part, eachMonths, false))
                                        .collect(joining("; "))),
                        last);
            case Not(var of) -> words.say("criteria.sentence.not", clause(of, eachMonths, false));
            case Condition condition -> condition(condition, eachMonths);
        };
    }

    /** Only the last part of the whole sentence stands without brackets: nothing comes after it. */
    private String all(List<Criterion> of, boolean eachMonths, boolean last) {
        var texts = new StringBuilder(clause(of.getFirst(), eachMonths, false));
        for (var i = 1; i < of.size(); i++) {
            texts.append(words.say("criteria.sentence.and", clause(of.get(i), eachMonths, last && i == of.size() - 1)));
        }
        return texts.toString();
    }

    private static String enclosed(String text, boolean last) {
        return last ? text : "(" + text + ")";
    }

    private String condition(Condition condition, boolean eachMonths) {
        var text = switch (condition) {
            case DomainAtMost(var domain, var level, var months)
            when level == 1 -> words.say("criteria.sentence.is", inside(domain), level("1"));
            case DomainAtMost(var domain, var level, var months) ->
                words.say("criteria.sentence.at-most", inside(domain), level(String.valueOf(level)));
            case DomainAtLeast(var domain, var level, var months)
            when level == 5 -> words.say("criteria.sentence.is", inside(domain), level("5"));
            case DomainAtLeast(var domain, var level, var months) ->
                words.say("criteria.sentence.at-least", inside(domain), level(String.valueOf(level)));
            case DomainChanged(var domain, var direction, var levels, var period, var months) ->
                words.say(
                        direction == Direction.DOWN ? "criteria.sentence.down" : "criteria.sentence.up",
                        inside(domain),
                        levels,
                        period);
            case NotAssessed(var domain, var months) -> words.say("criteria.sentence.not-assessed", inside(domain));
            case Age(var from, var to) -> words.say("criteria.sentence.age", from, to);
            case YearsOnBenefit(var from, var to) -> words.say("criteria.sentence.benefit", from, to);
            case HouseholdIs(var any) -> words.say("criteria.sentence.household", households(any));
            case NeighbourhoodIs(var code) -> words.say("criteria.sentence.neighbourhood", neighbourhoods.name(code));
            case LanguageIs(var language) -> words.say("criteria.sentence.language", language(language));
            case NoContact(var months) -> words.say("criteria.sentence.no-contact", months);
        };
        return eachMonths && condition instanceof OnDomain domain
                ? text + " " + words.say("criteria.sentence.months-each", domain.months())
                : text;
    }

    private String language(@Nullable String code) {
        return code == null ? "" : Locale.of(code).getDisplayLanguage(locale);
    }

    private String households(List<Household> any) {
        return any.stream()
                .map(household -> words.say("criteria.household." + household))
                .collect(joining(" " + words.say("criteria.sentence.or") + " "));
    }

    /** A domain in the middle of a sentence. */
    private String inside(ZrmDomain domain) {
        var name = domain(domain);
        return name.substring(0, 1).toLowerCase(locale) + name.substring(1);
    }

    private static Set<Integer> months(Criterion criterion) {
        return criterion.leaves().stream()
                .map(Leaf::condition)
                .filter(OnDomain.class::isInstance)
                .map(condition -> ((OnDomain) condition).months())
                .collect(toSet());
    }

    private static Object number(@Nullable String value) {
        return value == null ? -1 : Integer.valueOf(value);
    }
}
