package nl.nabij.shared;

import java.util.UUID;

/** Identifies one time that the glass was broken. */
public record GlassId(UUID value) implements Id {

    public static GlassId next() {
        return new GlassId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static GlassId of(String text) {
        return new GlassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
