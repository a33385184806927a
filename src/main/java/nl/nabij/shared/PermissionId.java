package nl.nabij.shared;

import java.util.UUID;

/** Identifies a permission that a resident gave. */
public record PermissionId(UUID value) implements Id {

    public static PermissionId next() {
        return new PermissionId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PermissionId of(String text) {
        return new PermissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
