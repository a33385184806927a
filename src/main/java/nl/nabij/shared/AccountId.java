package nl.nabij.shared;

import java.util.UUID;

/** Identifies an account in one region. */
public record AccountId(UUID value) implements Id {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
