package nl.nabij.shared;

import java.util.UUID;

/** Identifies what somebody wrote when looking back on a talk. */
public record ReflectionId(UUID value) implements Id {

    public static ReflectionId next() {
        return new ReflectionId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ReflectionId of(String text) {
        return new ReflectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
