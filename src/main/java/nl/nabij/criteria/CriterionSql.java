package nl.nabij.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
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
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.instruments.ZrmDomain;

/**
 * A criterion as a condition of SQL on one day. It speaks of the tables by the names that {@link #from()} gives them; values
 * are parameters, and a column's name comes from an enum only.
 */
public final class CriterionSql {

    static final String LATEST = """
            left join lateral (
                select * from zrm_assessment
                where resident = c.resident and assessed_on <= :day
                order by assessed_on desc, edition desc limit 1) l on true
            """;
    static final String PREVIOUS = """
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

    /** Where the values stand: in the tables that {@link #from()} names, or in one row of {@code preview_client}. */
    enum Columns {
        TABLES("l.", "l.assessed_on", "p.", "p.assessed_on", "r.", "c.benefit_since", "n.neighbourhood", "k.last_on"),
        COPY("latest_", "latest_on", "previous_", "previous_on", "", "benefit_since", "neighbourhood", "last_contact");

        private final String latest;
        private final String latestOn;
        private final String previous;
        private final String previousOn;
        private final String person;
        private final String benefitSince;
        private final String neighbourhood;
        private final String lastContact;

        Columns(
                String latest,
                String latestOn,
                String previous,
                String previousOn,
                String person,
                String benefitSince,
                String neighbourhood,
                String lastContact) {
            this.latest = latest;
            this.latestOn = latestOn;
            this.previous = previous;
            this.previousOn = previousOn;
            this.person = person;
            this.benefitSince = benefitSince;
            this.neighbourhood = neighbourhood;
            this.lastContact = lastContact;
        }
    }

    private final Criterion criterion;
    private final LocalDate day;
    private final Columns columns;
    private final String prefix;
    private final Map<String, Object> parameters = new HashMap<>();

    public CriterionSql(Criterion criterion, LocalDate day) {
        this(criterion, day, Columns.TABLES, "v");
    }

    /** @param prefix of the names of its parameters, so that two criteria stand in one statement */
    CriterionSql(Criterion criterion, LocalDate day, Columns columns, String prefix) {
        this.criterion = criterion;
        this.day = day;
        this.columns = columns;
        this.prefix = prefix;
        this.parameters.put("day", day);
    }

    /**
     * The tables of all clients: c their caseload, r who they are, l the last assessment; and where it is asked for p the
     * assessment before, n where they live, k the last contact.
     */
    public String from() {
        return "caseload_client c join resident r on r.id = c.resident\n" + LATEST
                + (asks(DomainChanged.class::isInstance) ? PREVIOUS : "")
                + (asks(NeighbourhoodIs.class::isInstance) ? NEIGHBOURHOOD : "")
                + (asks(NoContact.class::isInstance) ? CONTACT : "");
    }

    private boolean asks(Predicate<Condition> kind) {
        return criterion.leaves().stream().map(Leaf::condition).anyMatch(kind);
    }

    /** True, false or null, as {@link Criterion#of} answers. */
    public String condition() {
        return condition(criterion);
    }

    /** A JSON array: what each condition found, in the order of {@link Criterion#leaves()}; see {@link Reason}. */
    public String reasons() {
        var found = criterion.leaves().stream()
                .map(Leaf::condition)
                .map(this::found)
                .toList();
        return "jsonb_build_array(" + String.join(", ", found) + ")";
    }

    /** The values by name; complete after the texts were asked for. */
    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private String condition(Criterion part) {
        return switch (part) {
            case AllOf(var of) -> joined(of, " and ");
            case AnyOf(var of) -> joined(of, " or ");
            case Not(var of) -> "(not " + condition(of) + ")";
            case DomainAtMost(var domain, var level, var months) ->
                recent(months, "%s <= %s".formatted(latest(domain), bind(level)));
            case DomainAtLeast(var domain, var level, var months) ->
                recent(months, "%s >= %s".formatted(latest(domain), bind(level)));
            case DomainChanged changed -> changed(changed, difference(changed) + " >= " + bind(changed.levels()));
            case NotAssessed(var domain, var months) -> "(" + recent(months, latest(domain)) + " is null)";
            case Age(var from, var to) -> years(columns.person + "birth_date", from, to);
            case YearsOnBenefit(var from, var to) -> years(columns.benefitSince, from, to);
            case HouseholdIs(var any) ->
                "(%shousehold = any (%s))"
                        .formatted(
                                columns.person,
                                bind(any.stream().map(Enum::name).toArray(String[]::new)));
            case NeighbourhoodIs(var code) -> "(%s = %s)".formatted(columns.neighbourhood, bind(code));
            case LanguageIs(var language) -> "(%slanguage = %s)".formatted(columns.person, bind(language));
            case NoContact(var months) ->
                "((%s >= %s) is not true)".formatted(columns.lastContact, bind(day.minusMonths(months)));
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
                                changed(changed, latest(changed.domain())),
                                changed(changed, "l.assessed_on"),
                                changed(changed, previous(changed.domain())),
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
        var column = latest(domain);
        return "'value', %s, 'on', %s"
                .formatted(
                        recent(months, column),
                        recent(months, "case when %s is not null then l.assessed_on end".formatted(column)));
    }

    /** Null where the last assessment is too old; not false. */
    private String recent(int months, String value) {
        return "(case when %s >= %s then %s end)".formatted(columns.latestOn, bind(day.minusMonths(months)), value);
    }

    private String changed(DomainChanged changed, String value) {
        return recent(
                changed.months(),
                "case when %s >= %s - make_interval(months => %s) then %s end"
                        .formatted(columns.previousOn, columns.latestOn, bind(changed.period()), value));
    }

    private String difference(DomainChanged changed) {
        var now = latest(changed.domain());
        var before = previous(changed.domain());
        return changed.direction() == Direction.UP ? now + " - " + before : before + " - " + now;
    }

    private String years(String column, int from, int to) {
        return "(%s <= %s and %s > %s)"
                .formatted(column, bind(day.minusYears(from)), column, bind(day.minusYears(to + 1L)));
    }

    private String latest(ZrmDomain domain) {
        return columns.latest + domain.column();
    }

    private String previous(ZrmDomain domain) {
        return columns.previous + domain.column();
    }

    private String bind(Object value) {
        var name = prefix + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
