package nl.nabij.shared;

import java.util.UUID;

/** Identifies a resident; never a BSN. */
public record ResidentId(UUID value) implements Id {

    public static ResidentId next() {
        return new ResidentId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ResidentId of(String text) {
        return new ResidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
