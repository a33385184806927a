package nl.nabij.shared;

import java.util.UUID;

/** Identifies one file that is loaded. */
public record ImportId(UUID value) implements Id {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
