package nl.nabij.shared;

import java.util.UUID;

/** Identifies a tie between a resident and somebody who works with or for that resident. */
public record TieId(UUID value) implements Id {

    public static TieId next() {
        return new TieId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TieId of(String text) {
        return new TieId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
