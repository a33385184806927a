package nl.nabij.shared;

import java.util.UUID;

/** Identifies one handing out of questionnaires to one resident. */
public record HandoutId(UUID value) implements Id {

    public static HandoutId next() {
        return new HandoutId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static HandoutId of(String text) {
        return new HandoutId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
