package nl.nabij.shared;

import java.util.UUID;

/** Identifies one study: lists for some time, made with one rule. */
public record StudyId(UUID value) implements Id {

    public static StudyId next() {
        return new StudyId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static StudyId of(String text) {
        return new StudyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
