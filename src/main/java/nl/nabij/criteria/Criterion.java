package nl.nabij.criteria;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.residents.Household;
import org.jspecify.annotations.Nullable;

/**
 * When somebody has a reason for a conversation. An expression, read in Java here, in SQL by {@link CriterionSql}, in
 * sentences by {@link Sentences} and as JSON by {@link CriterionJson}.
 *
 * <p>What is not known of somebody makes a condition unknown: that selects nobody, and neither does its negation. Only
 * {@link NotAssessed} asks for what is missing.
 */
public sealed interface Criterion {

    /** One thing that can be found in somebody's data. */
    sealed interface Condition extends Criterion {}

    /** A condition on a domain of life, in the last assessment. */
    sealed interface OnDomain extends Condition {

        ZrmDomain domain();

        /** How old the last assessment may be; 1 to 120. An older one counts as not assessed. */
        int months();
    }

    /** @param level 1 acute problems to 5 full self-sufficiency */
    record DomainAtMost(ZrmDomain domain, int level, int months) implements OnDomain {

        public DomainAtMost {
            between("level", level, 1, 5);
            between("months", months, 1, 120);
        }
    }

    /** @param level 1 acute problems to 5 full self-sufficiency */
    record DomainAtLeast(ZrmDomain domain, int level, int months) implements OnDomain {

        public DomainAtLeast {
            between("level", level, 1, 5);
            between("months", months, 1, 120);
        }
    }

    /**
     * The last assessment differs from the one before it of the same edition.
     *
     * @param levels by at least so many, 1 to 4
     * @param period in months; the one before lies at most so long before the last, 1 to 120
     */
    record DomainChanged(ZrmDomain domain, Direction direction, int levels, int period, int months)
            implements OnDomain {

        public DomainChanged {
            between("levels", levels, 1, 4);
            between("period", period, 1, 120);
            between("months", months, 1, 120);
        }
    }

    /** Which way a level went. */
    enum Direction {
        DOWN,
        UP
    }

    /** The domain has no score in the last assessment, or there is no recent one; never unknown. */
    record NotAssessed(ZrmDomain domain, int months) implements OnDomain {

        public NotAssessed {
            between("months", months, 1, 120);
        }
    }

    /** Whole years, both included; 0 to 130. */
    record Age(int from, int to) implements Condition {

        public Age {
            between("to", to, 0, 130);
            between("from", from, 0, to);
        }
    }

    /** @param any at least one kind of household, each once */
    record HouseholdIs(List<Household> any) implements Condition {

        public HouseholdIs {
            any = List.copyOf(any);
            between("any", any.size(), 1, Household.values().length);
            between("any, each once", any.stream().distinct().count(), any.size(), any.size());
        }
    }

    /**
     * Lives in this neighbourhood. Unknown without an address, and for a secret one.
     *
     * @param code of CBS, such as BU99010001
     */
    record NeighbourhoodIs(String code) implements Condition {

        public NeighbourhoodIs {
            matches("code", code, "[A-Z0-9]{1,12}");
        }
    }

    /** @param language of contact, ISO 639-1; never origin or nationality, which do not exist here */
    record LanguageIs(String language) implements Condition {

        public LanguageIs {
            matches("language", language, "[a-z]{2,8}");
        }
    }

    /**
     * Nabij knows of no contact in the last months: neither a conversation nor an answer to an invitation. Asks for what is
     * missing, so it is never unknown.
     *
     * @param months 1 to 120
     */
    record NoContact(int months) implements Condition {

        public NoContact {
            between("months", months, 1, 120);
        }
    }

    /** Whole years since the benefit began, both included; 0 to 80. */
    record YearsOnBenefit(int from, int to) implements Condition {

        public YearsOnBenefit {
            between("to", to, 0, 80);
            between("from", from, 0, to);
        }
    }

    /** @param of 1 to 20 */
    record AllOf(List<Criterion> of) implements Criterion {

        public AllOf {
            of = List.copyOf(of);
            between("of", of.size(), 1, 20);
        }
    }

    /** @param of 1 to 20 */
    record AnyOf(List<Criterion> of) implements Criterion {

        public AnyOf {
            of = List.copyOf(of);
            between("of", of.size(), 1, 20);
        }
    }

    record Not(Criterion of) implements Criterion {}

    /**
     * One condition where it stands.
     *
     * @param negated whether it counts when it does not hold
     */
    record Leaf(Condition condition, boolean negated) {}

    /** Its conditions, in the order in which it is read. */
    default List<Leaf> leaves() {
        var leaves = new ArrayList<Leaf>();
        gather(this, false, leaves);
        return List.copyOf(leaves);
    }

    private static void gather(Criterion criterion, boolean negated, List<Leaf> leaves) {
        switch (criterion) {
            case AllOf(var of) -> of.forEach(part -> gather(part, negated, leaves));
            case AnyOf(var of) -> of.forEach(part -> gather(part, negated, leaves));
            case Not(var of) -> gather(of, !negated, leaves);
            case Condition condition -> leaves.add(new Leaf(condition, negated));
        }
    }

    /** Whether it holds for somebody on this day. */
    default Truth of(Client client, LocalDate today) {
        return switch (this) {
            case AllOf(var of) ->
                of.stream().map(part -> part.of(client, today)).reduce(Truth.TRUE, Truth::and);
            case AnyOf(var of) ->
                of.stream().map(part -> part.of(client, today)).reduce(Truth.FALSE, Truth::or);
            case Not(var of) -> of.of(client, today).not();
            case DomainAtMost(var domain, var level, var months) ->
                score(client, today, domain, months, score -> score <= level);
            case DomainAtLeast(var domain, var level, var months) ->
                score(client, today, domain, months, score -> score >= level);
            case DomainChanged changed -> changed(changed, client, today);
            case NotAssessed(var domain, var months) ->
                score(client, today, domain, months, score -> true) == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
            case Age(var from, var to) -> years(client.birthDate(), today, from, to);
            case YearsOnBenefit(var from, var to) -> years(client.benefitSince(), today, from, to);
            case HouseholdIs(var any) ->
                client.household() == null ? Truth.UNKNOWN : Truth.of(any.contains(client.household()));
            case NeighbourhoodIs(var code) -> same(client.neighbourhood(), code);
            case LanguageIs(var language) -> same(client.language(), language);
            case NoContact(var months) ->
                Truth.of(client.lastContact() == null || client.lastContact().isBefore(today.minusMonths(months)));
        };
    }

    private static Truth score(Client client, LocalDate today, ZrmDomain domain, int months, IntPredicate holds) {
        return client.latest(today, months)
                .flatMap(latest -> Optional.ofNullable(latest.score(domain)))
                .map(score -> Truth.of(holds.test(score)))
                .orElse(Truth.UNKNOWN);
    }

    private static Truth changed(DomainChanged changed, Client client, LocalDate today) {
        var latest = client.latest(today, changed.months());
        var previous = latest.flatMap(found -> client.previous(found, changed.period()));
        var now = latest.map(found -> found.score(changed.domain()));
        var before = previous.map(found -> found.score(changed.domain()));
        if (now.isEmpty() || before.isEmpty()) {
            return Truth.UNKNOWN;
        }
        var up = now.get() - before.get();
        return Truth.of((changed.direction() == Direction.UP ? up : -up) >= changed.levels());
    }

    private static Truth years(@Nullable LocalDate since, LocalDate today, int from, int to) {
        if (since == null) {
            return Truth.UNKNOWN;
        }
        var years = since.isAfter(today) ? -1 : Period.between(since, today).getYears();
        return Truth.of(years >= from && years <= to);
    }

    private static Truth same(@Nullable String known, String asked) {
        return known == null ? Truth.UNKNOWN : Truth.of(known.equals(asked));
    }

    private static void matches(String name, String value, String pattern) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException("%s: '%s' does not match %s".formatted(name, value, pattern));
        }
    }

    private static void between(String name, long value, long lowest, long highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "%s: %d is not between %d and %d".formatted(name, value, lowest, highest));
        }
    }
}
