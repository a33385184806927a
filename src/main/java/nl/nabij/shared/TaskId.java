package nl.nabij.shared;

import java.util.UUID;

/** Identifies something that is asked of somebody by a day. */
public record TaskId(UUID value) implements Id {

    public static TaskId next() {
        return new TaskId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
