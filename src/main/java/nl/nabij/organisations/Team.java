package nl.nabij.organisations;

import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * People of one organisation who share their work.
 *
 * @param municipality the CBS code of the municipality it works in; empty where it works in the whole region
 */
public record Team(
        @Id TeamId id,
        OrganisationId organisation,
        String name,
        @Nullable String municipality,
        @Version int version) {}
