package nl.nabij.shared;

import java.util.UUID;

/** Identifies a team of an organisation. */
public record TeamId(UUID value) implements Id {

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
