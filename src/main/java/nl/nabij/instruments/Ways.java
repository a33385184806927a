package nl.nabij.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nabij.instruments.Condition.Clause;

/**
 * In how many ways an item can come to be asked. A way says what earlier answers have to be; an item with no way is never
 * asked, and its condition is a mistake.
 */
final class Ways {

    /** More than nobody could read; counting on would take long. */
    static final int MOST = 2_000;

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Set<Map<String, Clause>>> ways = new HashMap<>();

    /** What can be said of the condition of one item. */
    enum Verdict {
        SOUND,
        /** No answers make it hold. */
        NEVER,
        /** There are more than {@link #MOST} ways. */
        TOO_MANY
    }

    /** To be called for each item in their order; clauses are about items that were looked at before. */
    Verdict look(Item item) {
        items.put(item.id(), item);
        var condition = item.askIf();
        var found = condition == null ? Optional.of(Set.of(Map.<String, Clause>of())) : of(condition);
        ways.put(item.id(), found.orElse(Set.of(Map.of())));
        return found.map(all -> all.isEmpty() ? Verdict.NEVER : Verdict.SOUND).orElse(Verdict.TOO_MANY);
    }

    private Optional<Set<Map<String, Clause>>> of(Condition condition) {
        Set<Map<String, Clause>> all = condition.every() ? Set.of(Map.of()) : new LinkedHashSet<>();
        for (var clause : condition.clauses()) {
            var one = joined(ways.getOrDefault(clause.item(), Set.of()), Set.of(Map.of(clause.item(), clause)));
            if (condition.every()) {
                if ((long) all.size() * one.size() > MOST) {
                    return Optional.empty();
                }
                all = joined(all, one);
            } else {
                all.addAll(one);
            }
            if (all.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private Set<Map<String, Clause>> joined(Set<Map<String, Clause>> some, Set<Map<String, Clause>> others) {
        var all = new LinkedHashSet<Map<String, Clause>>();
        some.forEach(one -> others.forEach(other -> both(one, other).ifPresent(all::add)));
        return all;
    }

    /** What holds when both hold; empty where they contradict each other. */
    private Optional<Map<String, Clause>> both(Map<String, Clause> one, Map<String, Clause> other) {
        var both = new HashMap<>(one);
        for (var clause : other.values()) {
            var before = both.get(clause.item());
            var now = before == null ? Optional.of(clause) : both(before, clause);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            both.put(clause.item(), now.get());
        }
        return Optional.of(Map.copyOf(both));
    }

    /** Of several answers two can hold at once, so there the later clause takes nothing away. */
    private Optional<Clause> both(Clause one, Clause other) {
        if (one instanceof Clause.Is(var item, var some) && other instanceof Clause.Is(var same, var any)) {
            var about = items.get(item);
            if (about != null && about.kind() == Item.Kind.SEVERAL) {
                return Optional.of(one);
            }
            var left = new HashSet<>(some);
            left.retainAll(any);
            return left.isEmpty() ? Optional.empty() : Optional.of(new Clause.Is(item, Set.copyOf(left)));
        }
        if (one instanceof Clause.Between(var item, var from, var to)
                && other instanceof Clause.Between(var same, var least, var most)) {
            var between = new Clause.Between(item, Math.max(from, least), Math.min(to, most));
            return between.from() > between.to() ? Optional.empty() : Optional.of(between);
        }
        return Optional.empty();
    }

    /** The faults of one condition in itself: what it is about, and which answers. */
    static List<Fault> faults(Item item, List<Item> earlier, Instrument instrument, String path) {
        var faults = new ArrayList<Fault>();
        var condition = item.askIf();
        if (condition == null) {
            return faults;
        }
        for (var i = 0; i < condition.clauses().size(); i++) {
            var clause = condition.clauses().get(i);
            var at = "%s.askIf.%s[%d]".formatted(path, condition.every() ? "all" : "any", i);
            var about = earlier.stream()
                    .filter(one -> one.id().equals(clause.item()))
                    .findFirst();
            if (about.isEmpty()) {
                var rule = instrument.item(clause.item()).isPresent() ? "not-earlier" : "unknown-item";
                faults.add(new Fault(at + ".item", rule, List.of(clause.item())));
            } else {
                faults.addAll(faults(about.get(), clause, at));
            }
        }
        return faults;
    }

    private static List<Fault> faults(Item about, Clause clause, String at) {
        return switch (clause) {
            case Clause.Is(var item, var any)
            when !about.isChosen() -> List.of(new Fault(at + ".is", "no-answers-to-choose", List.of(item)));
            case Clause.Is(var item, var any) ->
                any.stream()
                        .filter(answer -> about.option(answer).isEmpty())
                        .sorted()
                        .map(answer -> new Fault(at + ".is", "unknown-answer", List.of(answer)))
                        .toList();
            case Clause.Between(var item, var from, var to)
            when about.kind() != Item.Kind.NUMBER -> List.of(new Fault(at + ".from", "no-number-asked", List.of(item)));
            case Clause.Between(var item, var from, var to)
            when from > to || from > about.range().to() || to < about.range().from() ->
                List.of(new Fault(
                        at + ".from",
                        "out-of-bounds",
                        List.of(
                                String.valueOf(about.range().from()),
                                String.valueOf(about.range().to()))));
            case Clause.Between between -> List.of();
        };
    }
}
