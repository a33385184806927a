package nl.nabij.shared;

import java.util.UUID;

/** Identifies one talk on one device. */
public record TakingId(UUID value) implements Id {

    public static TakingId next() {
        return new TakingId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TakingId of(String text) {
        return new TakingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
