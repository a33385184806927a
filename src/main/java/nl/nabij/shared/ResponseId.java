package nl.nabij.shared;

import java.util.UUID;

/** Identifies one filling in of an instrument by or with one resident. */
public record ResponseId(UUID value) implements Id {

    public static ResponseId next() {
        return new ResponseId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ResponseId of(String text) {
        return new ResponseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
