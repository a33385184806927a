package nl.nabij.services;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that people can take part in or get help from, as the social map has it.
 *
 * @param howToJoin what somebody does to take part; null where the source does not say
 * @param freeOfCharge null where the source does not say
 * @param assuredOn the day on which its provider last said that this is right; null where nobody ever did
 * @param knownOn the day on which it was added here or last changed
 */
public record Service(
        ServiceId id,
        OrganisationId organisation,
        String name,
        String description,
        Form form,
        Status status,
        @Nullable String url,
        @Nullable String email,
        @Nullable String howToJoin,
        @Nullable String eligibility,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable String fees,
        @Nullable Boolean freeOfCharge,
        @Nullable String alert,
        @Nullable LocalDate assuredOn,
        LocalDate knownOn) {

    /** What it is like. Something informal is an equal of treatment: what fits the person decides. */
    public enum Form {
        /** Something in the neighbourhood, where anybody can walk in; or an idea of neighbours. */
        INFORMAL,
        /** A group or a course. */
        GROUP,
        /** One person who does something together with another. */
        BUDDY,
        /** Help or company of a professional. */
        SUPPORT,
        TREATMENT,
        UNKNOWN;

        static Optional<Form> of(String name) {
            return java.util.Arrays.stream(values())
                    .filter(form -> form.name().equalsIgnoreCase(name.strip()))
                    .findFirst();
        }
    }

    /** HSDS service.status. */
    public enum Status {
        ACTIVE,
        INACTIVE,
        DEFUNCT,
        TEMPORARILY_CLOSED;

        static Optional<Status> of(String name) {
            var word = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
            return java.util.Arrays.stream(values())
                    .filter(status -> status.name().equals(word))
                    .findFirst();
        }
    }

    /** The day that says how fresh this is. */
    public LocalDate freshOn() {
        return assuredOn == null ? knownOn : assuredOn;
    }

    public boolean isOpen() {
        return status == Status.ACTIVE;
    }

    /** HSDS location_type and address_type; what is not said is a place to go to. */
    static String placeType(@Nullable String cell) {
        return Map.of("postal", "POSTAL", "virtual", "VIRTUAL")
                .getOrDefault(cell == null ? "" : cell.toLowerCase(Locale.ROOT), "PHYSICAL");
    }
}
