package nl.nabij.shared;

import java.util.UUID;

/** Identifies somebody who joins one talk. */
public record TalkPartnerId(UUID value) implements Id {

    public static TalkPartnerId next() {
        return new TalkPartnerId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TalkPartnerId of(String text) {
        return new TalkPartnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
