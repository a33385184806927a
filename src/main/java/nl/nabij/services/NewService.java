package nl.nabij.services;

import java.util.List;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A service that somebody types, checked; see {@link Service} for what each part means.
 *
 * @param postcode of the place, such as 1441AB; null where there is no place to go to
 * @param themes by name; a new name becomes a new theme
 */
public record NewService(
        OrganisationId organisation,
        String name,
        String description,
        Service.Form form,
        @Nullable String howToJoin,
        @Nullable String fees,
        @Nullable Boolean freeOfCharge,
        @Nullable String phone,
        @Nullable String place,
        @Nullable String address,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String hours,
        List<String> themes) {

    /** The themes are copied. */
    public NewService {
        themes = List.copyOf(themes);
    }
}
