package nl.nabij.shared;

import java.util.UUID;

/** Identifies one resident on one selection list. */
public record SelectedId(UUID value) implements Id {

    public static SelectedId next() {
        return new SelectedId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static SelectedId of(String text) {
        return new SelectedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
