package nl.nabij.criteria;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.criteria.Criterion.Leaf;

/**
 * What one version asks and the other does not.
 *
 * @param added conditions that are new, in their order
 * @param removed conditions that are gone, in their order
 * @param regrouped whether the same conditions stand together in another way
 */
record RuleDifference(List<Leaf> added, List<Leaf> removed, boolean regrouped) {

    /** A condition that stands there twice counts twice. */
    static RuleDifference between(Criterion before, Criterion after) {
        var added = without(after.leaves(), before.leaves());
        var removed = without(before.leaves(), after.leaves());
        return new RuleDifference(added, removed, added.isEmpty() && removed.isEmpty() && !before.equals(after));
    }

    boolean isNone() {
        return added.isEmpty() && removed.isEmpty() && !regrouped;
    }

    private static List<Leaf> without(List<Leaf> leaves, List<Leaf> others) {
        var rest = new ArrayList<>(leaves);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }
}
