package nl.nabij.questionnaires;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nabij.questionnaires.Draft.Part;

/**
 * What one act changed in the parts of a draft, found by laying both beside each other.
 *
 * @param part as it is now, or as it was where it is gone; where the order changed the first of all
 */
record Change(Kind kind, Section section, Part part) {

    enum Kind {
        ADDED,
        WRITTEN,
        MOVED,
        REMOVED
    }

    /** Empty where no part differs: then it is the title, the rights or what else there is once. */
    static Optional<Change> between(Draft before, Draft after) {
        return Stream.of(Section.values())
                .flatMap(section -> between(section, before.parts(section), after.parts(section)).stream())
                .findFirst();
    }

    private static Optional<Change> between(Section section, List<Part> before, List<Part> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (before.size() > after.size()) {
            return missing(section, before, after).map(part -> new Change(Kind.REMOVED, section, part));
        }
        if (before.size() < after.size()) {
            return missing(section, after, before).map(part -> new Change(Kind.ADDED, section, part));
        }
        return after.stream()
                .filter(part -> before.stream()
                        .noneMatch(other ->
                                isSame(section, part, other) && part.node().equals(other.node())))
                .findFirst()
                .map(part -> new Change(Kind.WRITTEN, section, part))
                .or(() -> Optional.of(new Change(Kind.MOVED, section, after.getFirst())));
    }

    private static Optional<Part> missing(Section section, List<Part> parts, List<Part> others) {
        return parts.stream()
                .filter(part -> others.stream().noneMatch(other -> isSame(section, part, other)))
                .findFirst();
    }

    /** Examples are called by their place, which changes when another goes. */
    private static boolean isSame(Section section, Part part, Part other) {
        return section == Section.EXAMPLES
                ? part.node().equals(other.node())
                : part.id().equals(other.id());
    }
}
