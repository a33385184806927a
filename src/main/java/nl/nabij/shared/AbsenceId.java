package nl.nabij.shared;

import java.util.UUID;

/** Identifies one period in which a colleague is away. */
public record AbsenceId(UUID value) implements Id {

    public static AbsenceId next() {
        return new AbsenceId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
