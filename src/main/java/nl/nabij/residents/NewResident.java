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
        Resident.Provenance provenance) {}
