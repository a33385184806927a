package nl.nabij.shared;

import java.util.UUID;

/** Identifies an organisation. */
public record OrganisationId(UUID value) implements Id {

    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
