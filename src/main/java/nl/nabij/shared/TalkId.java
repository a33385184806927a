package nl.nabij.shared;

import java.util.UUID;

/** Identifies a talk that is prepared. */
public record TalkId(UUID value) implements Id {

    public static TalkId next() {
        return new TalkId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TalkId of(String text) {
        return new TalkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
