package nl.nabij.shared;

import java.util.UUID;

/** Identifies a conversation, prepared or held. */
public record ConversationId(UUID value) implements Id {

    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
