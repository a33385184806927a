package nl.nabij.shared;

import java.util.UUID;

/** Identifies one ZRM assessment. */
public record AssessmentId(UUID value) implements Id {

    public static AssessmentId next() {
        return new AssessmentId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
