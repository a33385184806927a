package nl.nabij.shared;

import java.util.UUID;

/** Identifies one run of criteria over the caseloads. */
public record RunId(UUID value) implements Id {

    public static RunId next() {
        return new RunId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static RunId of(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
