package nl.nabij.criteria;

import java.util.List;
import java.util.stream.IntStream;
import nl.nabij.criteria.Criterion.Leaf;

/** A condition, and what it found of somebody. */
public record Finding(Leaf leaf, Reason reason) {

    /** @throws IllegalArgumentException if these reasons are not of these criteria */
    public static List<Finding> of(Criterion criterion, List<Reason> reasons) {
        var leaves = criterion.leaves();
        if (leaves.size() != reasons.size()) {
            throw new IllegalArgumentException("%d reasons for %d conditions".formatted(reasons.size(), leaves.size()));
        }
        return IntStream.range(0, leaves.size())
                .mapToObj(index -> new Finding(leaves.get(index), reasons.get(index)))
                .toList();
    }

    /** Whether it is one of the reasons for a conversation. */
    public boolean counts() {
        return reason.is() != null && reason.is() != leaf.negated();
    }
}
