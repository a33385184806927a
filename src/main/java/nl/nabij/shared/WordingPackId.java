package nl.nabij.shared;

import java.util.UUID;

/** Identifies the wording of one instrument that the holder of a licence brought in. */
public record WordingPackId(UUID value) implements Id {

    public static WordingPackId next() {
        return new WordingPackId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static WordingPackId of(String text) {
        return new WordingPackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
