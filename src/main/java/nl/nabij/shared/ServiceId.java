package nl.nabij.shared;

import java.util.UUID;

/** Identifies a service of the social map. */
public record ServiceId(UUID value) implements Id {

    public static ServiceId next() {
        return new ServiceId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
