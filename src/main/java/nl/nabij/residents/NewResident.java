package nl.nabij.residents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who somebody is and how to reach that person, checked; see {@link Resident} for what each part means. */
public record NewResident(
        @Nullable String clientNumber,
        String givenName,
        String infix,
        String familyName,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String postcode,
        @Nullable Integer houseNumber,
        String houseAddition,
        String language,
        @Nullable Household household,
        @Nullable String phone,
        @Nullable String email,
        Resident.Provenance provenance) {
    NewResident at(Address address) {
        return new NewResident(
                clientNumber,
                givenName,
                infix,
                familyName,
                birthDate,
                sex,
                address.postcode(),
                address.houseNumber(),
                address.houseAddition(),
                language,
                household,
                phone,
                email,
                provenance);
    }

    NewResident reachedBy(ContactRequest contact) {
        return new NewResident(
                clientNumber,
                givenName,
                infix,
                familyName,
                birthDate,
                sex,
                postcode,
                houseNumber,
                houseAddition,
                contact.language(),
                household,
                contact.phone(),
                contact.email(),
                provenance);
    }
}
