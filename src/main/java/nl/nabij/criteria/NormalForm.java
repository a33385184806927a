package nl.nabij.criteria;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Condition;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.Not;

/**
 * Criteria that ask the same in other words, written in one way: groups in groups of the same kind are opened, what stands
 * twice stands once, the order means nothing, and 'not' stands at conditions only. So nobody gets other numbers, and other
 * rounding, by moving a line.
 */
final class NormalForm {

    private NormalForm() {}

    static Criterion of(Criterion criterion) {
        return of(criterion, false);
    }

    private static Criterion of(Criterion criterion, boolean turned) {
        return switch (criterion) {
            case Not(var of) -> of(of, !turned);
            case AllOf(var of) -> turned ? any(of, true) : all(of, false);
            case AnyOf(var of) -> turned ? all(of, true) : any(of, false);
            case Condition condition -> condition(condition, turned);
        };
    }

    private static Criterion condition(Condition condition, boolean turned) {
        return switch (condition) {
            case DomainAtMost(var domain, var level, var months)
            when level == 5 -> condition(new DomainAtLeast(domain, 1, months), turned);
            case DomainAtMost(var domain, var level, var months)
            when turned -> new DomainAtLeast(domain, level + 1, months);
            case DomainAtLeast(var domain, var level, var months)
            when turned && level > 1 -> new DomainAtMost(domain, level - 1, months);
            case HouseholdIs(var any) -> {
                var sorted = new HouseholdIs(any.stream().sorted().toList());
                yield turned ? new Not(sorted) : sorted;
            }
            default -> turned ? new Not(condition) : condition;
        };
    }

    private static Criterion all(List<Criterion> of, boolean turned) {
        var parts = sorted(of.stream()
                .map(part -> of(part, turned))
                .flatMap(part -> part instanceof AllOf(var inner) ? inner.stream() : Stream.of(part)));
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    private static Criterion any(List<Criterion> of, boolean turned) {
        var parts = sorted(of.stream()
                .map(part -> of(part, turned))
                .flatMap(part -> part instanceof AnyOf(var inner) ? inner.stream() : Stream.of(part)));
        return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }

    private static List<Criterion> sorted(Stream<Criterion> parts) {
        return parts.distinct().sorted(comparing(CriterionJson::write)).toList();
    }
}
