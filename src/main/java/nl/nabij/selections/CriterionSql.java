package nl.nabij.selections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.selections.Criterion.Age;
import nl.nabij.selections.Criterion.AllOf;
import nl.nabij.selections.Criterion.AnyOf;
import nl.nabij.selections.Criterion.Condition;
import nl.nabij.selections.Criterion.Direction;
import nl.nabij.selections.Criterion.DomainAtLeast;
import nl.nabij.selections.Criterion.DomainAtMost;
import nl.nabij.selections.Criterion.DomainChanged;
import nl.nabij.selections.Criterion.HouseholdIs;
import nl.nabij.selections.Criterion.LanguageIs;
import nl.nabij.selections.Criterion.Leaf;
import nl.nabij.selections.Criterion.NeighbourhoodIs;
import nl.nabij.selections.Criterion.NoContact;
import nl.nabij.selections.Criterion.Not;
import nl.nabij.selections.Criterion.NotAssessed;
import nl.nabij.selections.Criterion.YearsOnBenefit;

/**
 * A criterion as a condition of SQL on one day. It speaks of the tables by the names that {@link #from()} gives them; values
 * are parameters, and a column's name comes from an enum only.
 */
final class CriterionSql {

    private static final String LATEST = """
            left join lateral (
                select * from zrm_assessment
                where resident = c.resident and assessed_on <= :day
                order by assessed_on desc, edition desc limit 1) l on true
            """;
    private static final String PREVIOUS = """
            left join lateral (
                select * from zrm_assessment
                where resident = c.resident and edition = l.edition and assessed_on < l.assessed_on
                order by assessed_on desc limit 1) p on true
            """;

    /** The whole postcode goes before its four digits. */
    static final String NEIGHBOURHOOD = """
            left join lateral (
                select neighbourhood from postcode_area
                where postcode in (r.postcode, left(r.postcode, 4)) and not r.secret_address
                order by length(postcode) desc limit 1) n on true
            """;

    static final String CONTACT = "left join last_contact k on k.resident = c.resident\n";

    private final Criterion criterion;
    private final LocalDate day;
    private final Map<String, Object> parameters = new HashMap<>();

    CriterionSql(Criterion criterion, LocalDate day) {
        this.criterion = criterion;
        this.day = day;
        this.parameters.put("day", day);
    }

    /**
     * The tables of all clients: c their caseload, r who they are, l the last assessment; and where it is asked for p the
     * assessment before, n where they live, k the last contact.
     */
    String from() {
        return "caseload_client c join resident r on r.id = c.resident\n" + LATEST
                + (asks(DomainChanged.class::isInstance) ? PREVIOUS : "")
                + (asks(NeighbourhoodIs.class::isInstance) ? NEIGHBOURHOOD : "")
                + (asks(NoContact.class::isInstance) ? CONTACT : "");
    }

    private boolean asks(Predicate<Condition> kind) {
        return criterion.leaves().stream().map(Leaf::condition).anyMatch(kind);
    }

    /** True, false or null, as {@link Criterion#of} answers. */
    String condition() {
        return condition(criterion);
    }

    /** A JSON array: what each condition found, in the order of {@link Criterion#leaves()}; see {@link Reason}. */
    String reasons() {
        var found = criterion.leaves().stream()
                .map(Leaf::condition)
                .map(this::found)
                .toList();
        return "jsonb_build_array(" + String.join(", ", found) + ")";
    }

    /** The values by name; complete after the texts were asked for. */
    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private String condition(Criterion part) {
        return switch (part) {
            case AllOf(var of) -> joined(of, " and ");
            case AnyOf(var of) -> joined(of, " or ");
            case Not(var of) -> "(not " + condition(of) + ")";
            case DomainAtMost(var domain, var level, var months) ->
                recent(months, "l.%s <= %s".formatted(column(domain), bind(level)));
            case DomainAtLeast(var domain, var level, var months) ->
                recent(months, "l.%s >= %s".formatted(column(domain), bind(level)));
            case DomainChanged changed -> changed(changed, difference(changed) + " >= " + bind(changed.levels()));
            case NotAssessed(var domain, var months) -> "(" + recent(months, "l." + column(domain)) + " is null)";
            case Age(var from, var to) -> years("r.birth_date", from, to);
            case YearsOnBenefit(var from, var to) -> years("c.benefit_since", from, to);
            case HouseholdIs(var any) ->
                "(r.household = any (%s))"
                        .formatted(bind(any.stream().map(Enum::name).toArray(String[]::new)));
            case NeighbourhoodIs(var code) -> "(n.neighbourhood = %s)".formatted(bind(code));
            case LanguageIs(var language) -> "(r.language = %s)".formatted(bind(language));
            case NoContact(var months) -> "((k.last_on >= %s) is not true)".formatted(bind(day.minusMonths(months)));
        };
    }

    private String joined(Iterable<Criterion> parts, String word) {
        var texts = new ArrayList<String>();
        parts.forEach(part -> texts.add(condition(part)));
        return "(" + String.join(word, texts) + ")";
    }

    private String found(Condition condition) {
        var values = switch (condition) {
            case DomainAtMost(var domain, var level, var months) -> seen(domain, months);
            case DomainAtLeast(var domain, var level, var months) -> seen(domain, months);
            case NotAssessed(var domain, var months) -> seen(domain, months);
            case DomainChanged changed ->
                "'value', %s, 'on', %s, 'before', %s, 'beforeOn', %s"
                        .formatted(
                                changed(changed, "l." + column(changed.domain())),
                                changed(changed, "l.assessed_on"),
                                changed(changed, "p." + column(changed.domain())),
                                changed(changed, "p.assessed_on"));
            case Age age -> "'value', extract(year from age(:day, r.birth_date))::int";
            case YearsOnBenefit years -> "'value', extract(year from age(:day, c.benefit_since))::int";
            case HouseholdIs household -> "'value', r.household";
            case NeighbourhoodIs neighbourhood -> "'value', n.neighbourhood";
            case LanguageIs language -> "'value', r.language";
            case NoContact contact -> "'on', k.last_on";
        };
        return "jsonb_strip_nulls(jsonb_build_object('is', %s, %s))".formatted(condition(condition), values);
    }

    private String seen(ZrmDomain domain, int months) {
        var column = "l." + column(domain);
        return "'value', %s, 'on', %s"
                .formatted(
                        recent(months, column),
                        recent(months, "case when %s is not null then l.assessed_on end".formatted(column)));
    }

    /** Null where the last assessment is too old; not false. */
    private String recent(int months, String value) {
        return "(case when l.assessed_on >= %s then %s end)".formatted(bind(day.minusMonths(months)), value);
    }

    private String changed(DomainChanged changed, String value) {
        return recent(
                changed.months(),
                "case when p.assessed_on >= l.assessed_on - make_interval(months => %s) then %s end"
                        .formatted(bind(changed.period()), value));
    }

    private static String difference(DomainChanged changed) {
        var column = column(changed.domain());
        return changed.direction() == Direction.UP
                ? "l.%s - p.%s".formatted(column, column)
                : "p.%s - l.%s".formatted(column, column);
    }

    private String years(String column, int from, int to) {
        return "(%s <= %s and %s > %s)"
                .formatted(column, bind(day.minusYears(from)), column, bind(day.minusYears(to + 1L)));
    }

    private static String column(ZrmDomain domain) {
        return domain.column();
    }

    private String bind(Object value) {
        var name = "v" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
