package nl.nabij.shared;

import java.util.UUID;

/** Identifies what somebody will do by a day, as agreed in a talk. */
public record UndertakingId(UUID value) implements Id {

    public static UndertakingId next() {
        return new UndertakingId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static UndertakingId of(String text) {
        return new UndertakingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
