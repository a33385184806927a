package nl.nabij.absences;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/**
 * What is typed of an absence.
 *
 * @param who account of the colleague
 * @param standIn account; empty where nobody stands in
 */
record AbsenceForm(
        @Nullable String who,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate begins,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate ends,
        @Nullable String standIn) {

    static AbsenceForm of(AccountId who, LocalDate begins) {
        return new AbsenceForm(who.toString(), begins, null, null);
    }

    static AbsenceForm of(Absence absence) {
        var standIn = absence.standIn();
        return new AbsenceForm(
                absence.account().toString(),
                absence.begins(),
                absence.ends(),
                standIn == null ? null : standIn.toString());
    }

    /** Empty where something is wrong, which the errors tell. Days lie within a year of today, and one of them is still to come. */
    Optional<AbsenceRequest> request(LocalDate today, Errors errors) {
        var account = account(who);
        if (account == null) {
            errors.rejectValue("who", "absences.form.who.missing");
        }
        var from = day("begins", begins, today, errors);
        var until = day("ends", ends, today, errors);
        if (from != null && until != null) {
            if (until.isBefore(from)) {
                errors.rejectValue("ends", "absences.form.backwards");
            } else if (until.isBefore(today)) {
                errors.rejectValue("ends", "absences.form.over");
            }
        }
        var colleague = account(standIn);
        if (colleague != null && colleague.equals(account)) {
            errors.rejectValue("standIn", "absences.form.oneself");
        }
        return errors.hasErrors() || account == null || from == null || until == null
                ? Optional.empty()
                : Optional.of(new AbsenceRequest(account, from, until, colleague));
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate typed, LocalDate today, Errors errors) {
        if (typed == null) {
            if (!errors.hasFieldErrors(field)) {
                errors.rejectValue(field, "absences.form." + field + ".missing");
            }
        } else if (typed.isBefore(today.minusYears(1)) || typed.isAfter(today.plusYears(1))) {
            errors.rejectValue(field, "absences.form.far");
            return null;
        }
        return typed;
    }

    private static @Nullable AccountId account(@Nullable String typed) {
        try {
            return new AccountId(UUID.fromString(String.valueOf(typed)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
