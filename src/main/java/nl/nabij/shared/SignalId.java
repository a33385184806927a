package nl.nabij.shared;

import java.util.UUID;

/** Identifies one thing that somebody noticed about a resident and told. */
public record SignalId(UUID value) implements Id {

    public static SignalId next() {
        return new SignalId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static SignalId of(String text) {
        return new SignalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
