package nl.nabij.instruments;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When an item is asked: only by the answers to earlier items that were asked themselves.
 *
 * @param every whether all clauses must hold, or one is enough
 * @param clauses at least one
 */
public record Condition(boolean every, List<Clause> clauses) {

    /** Something about the answer to one earlier item; it does not hold as long as that item has no answer. */
    public sealed interface Clause {

        String item();

        /** @param any the answer is one of these; of several answers, at least one is */
        record Is(String item, Set<String> any) implements Clause {}

        /** The number is within these bounds, both included. */
        record Between(String item, int from, int to) implements Clause {}
    }

    /** @param answers by item, of items that are asked; what is no answer counts as none */
    boolean holds(Map<String, String> answers) {
        return every
                ? clauses.stream().allMatch(clause -> holds(clause, answers))
                : clauses.stream().anyMatch(clause -> holds(clause, answers));
    }

    private static boolean holds(Clause clause, Map<String, String> answers) {
        var answer = answers.getOrDefault(clause.item(), "").strip();
        return switch (clause) {
            case Clause.Is(var item, var any) -> Item.chosen(answer).stream().anyMatch(any::contains);
            case Clause.Between(var item, var from, var to) ->
                Item.number(answer)
                        .filter(number -> from <= number && number <= to)
                        .isPresent();
        };
    }
}
