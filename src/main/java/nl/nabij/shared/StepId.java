package nl.nabij.shared;

import java.util.UUID;

/** Identifies one step of a plan. */
public record StepId(UUID value) implements Id {

    public static StepId next() {
        return new StepId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static StepId of(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
