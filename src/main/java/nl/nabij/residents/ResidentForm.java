package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/**
 * Who somebody is and how to reach that person, as typed.
 *
 * @param id of somebody who is added, made with the empty form: a double click adds one person
 * @param somebodyElse who looks alike is not the same person
 */
record ResidentForm(
        @Nullable UUID id,
        @Nullable Integer version,

        @NotBlank(message = "{residents.form.given-name.missing}")
        @Size(max = 100, message = "{residents.form.too-long}")
        @Nullable
        String givenName,

        @Size(max = 30, message = "{residents.form.too-long}") @Nullable
        String infix,

        @NotBlank(message = "{residents.form.family-name.missing}")
        @Size(max = 200, message = "{residents.form.too-long}")
        @Nullable
        String familyName,

        @Size(max = 100, message = "{residents.form.too-long}") @Nullable
        String calledName,

        @Size(max = 20, message = "{residents.form.too-long}") @Nullable
        String clientNumber,

        @DateTimeFormat(iso = ISO.DATE) @PastOrPresent(message = "{residents.form.birth-date.future}") @Nullable
        LocalDate birthDate,

        @Nullable Sex sex,

        @Pattern(regexp = "\\s*([1-9][0-9]{3}\\s*[A-Za-z]{2}\\s*)?", message = "{residents.form.postcode.wrong}")
        @Nullable
        String postcode,

        @Pattern(regexp = "\\s*([1-9][0-9]{0,4}\\s*)?", message = "{residents.form.house-number.wrong}") @Nullable
        String houseNumber,

        @Size(max = 10, message = "{residents.form.too-long}") @Nullable
        String houseAddition,

        @NotBlank(message = "{residents.form.language.missing}")
        @Size(max = 8, message = "{residents.form.too-long}")
        @Nullable
        String language,

        @Nullable Household household,

        @Pattern(regexp = "\\s*([+]?[0-9 ()-]{10,20})?\\s*", message = "{residents.form.phone.wrong}") @Nullable
        String phone,

        @Email(message = "{residents.form.email.wrong}")
        @Size(max = 200, message = "{residents.form.too-long}")
        @Nullable
        String email,

        Resident.@Nullable Provenance provenance,

        @Nullable Boolean somebodyElse) {

    static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    static ResidentForm empty(UUID id) {
        return new ResidentForm(
                id, 0, null, null, null, null, null, null, null, null, null, null, "nl", null, null, null, null, false);
    }

    static ResidentForm of(Resident resident) {
        return new ResidentForm(
                null,
                resident.version(),
                resident.givenName(),
                resident.infix(),
                resident.familyName(),
                resident.calledName(),
                resident.clientNumber(),
                resident.birthDate(),
                resident.sex(),
                resident.postcode(),
                resident.houseNumber() == null ? null : String.valueOf(resident.houseNumber()),
                resident.houseAddition(),
                resident.language(),
                resident.household(),
                resident.phone(),
                resident.email(),
                resident.provenance(),
                false);
    }

    /** What no annotation can tell, at the field where it is to be mended. */
    void check(Errors errors) {
        if (clientNumber != null && isBsn(clientNumber.strip())) {
            errors.rejectValue("clientNumber", "residents.form.client-number.bsn");
        }
        if (birthDate != null && birthDate.isBefore(EARLIEST_BIRTH)) {
            errors.rejectValue("birthDate", "residents.form.birth-date.long-ago");
        }
        if (!errors.hasFieldErrors("houseNumber") && (text(postcode) == null) != (text(houseNumber) == null)) {
            errors.rejectValue(
                    text(houseNumber) == null ? "houseNumber" : "postcode", "residents.form.postcode.without-number");
        }
        if (provenance == null) {
            errors.rejectValue("provenance", "residents.form.provenance.missing");
        }
    }

    /** What the form says, once it has no errors. */
    Correction correction() {
        var given = requireNonNull(givenName).strip();
        var called = text(calledName);
        var code = text(postcode);
        var number = text(houseNumber);
        return new Correction(
                new NewResident(
                        text(clientNumber),
                        given,
                        orEmpty(infix),
                        requireNonNull(familyName).strip(),
                        birthDate,
                        sex,
                        code == null ? null : code.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                        number == null ? null : Integer.valueOf(number),
                        orEmpty(houseAddition),
                        requireNonNull(language),
                        household,
                        text(phone),
                        text(email),
                        requireNonNull(provenance)),
                called == null ? given : called,
                version == null ? 0 : version);
    }

    /** Nine digits that pass the check of the BSN: multiplied by 9 to 2 and -1, the sum is a multiple of 11. */
    static boolean isBsn(String number) {
        if (!number.matches("[0-9]{9}")) {
            return false;
        }
        var sum = -Character.digit(number.charAt(8), 10);
        for (var place = 0; place < 8; place++) {
            sum += (9 - place) * Character.digit(number.charAt(place), 10);
        }
        return sum % 11 == 0;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
