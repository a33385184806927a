package nl.nabij.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A person Nabij works with and for.
 *
 * @param clientNumber the number at the municipality's work and income department; never a BSN
 * @param infix 'van de', 'el'; empty where there is none
 * @param calledName how the person wants to be called
 * @param sex for the fairness view only
 * @param postcode four digits and two capital letters
 * @param houseAddition empty where there is none
 * @param language of contact, ISO 639-1
 */
public record Resident(
        @Id ResidentId id,
        @Nullable String clientNumber,
        String givenName,
        String infix,
        String familyName,
        String calledName,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String postcode,
        @Nullable Integer houseNumber,
        String houseAddition,
        String language,
        @Nullable Household household,
        @Nullable String phone,
        @Nullable String email,
        Provenance provenance,
        @Nullable LocalDate deceasedOn,
        @Nullable LocalDate movedAwayOn,
        boolean secretAddress,
        boolean doNotContact,
        Instant createdAt,
        @Version int version) {

    /** Under which Act, or from whom, the data were obtained. */
    public enum Provenance {
        PARTICIPATION_ACT,
        WMO,
        OWN_WORDS,
        SIGNAL
    }

    /** Given name, infix and family name. */
    public String fullName() {
        return infix.isEmpty() ? givenName + " " + familyName : "%s %s %s".formatted(givenName, infix, familyName);
    }

    /** Whole years; null while the birth date is unknown. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    /** Whether a letter, a call or a message may go out. */
    public boolean mayBeContacted() {
        return deceasedOn == null && movedAwayOn == null && !doNotContact;
    }
}
