package nl.nabij.organisations;

import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One organisation that takes part in the region.
 *
 * @param phone how another organisation reaches it
 */
public record Organisation(
        @Id OrganisationId id,
        String name,
        Kind kind,
        @Nullable String phone,
        @Nullable String email,
        @Version int version) {

    /** What an organisation is for. */
    public enum Kind {
        MUNICIPALITY,
        NEIGHBOURHOOD_CARE,
        HEALTH_CARE,
        MENTAL_HEALTH_CARE,
        WELFARE,
        VOLUNTEERS,
        PUBLIC_HEALTH,
        HOUSING,
        OTHER
    }
}
