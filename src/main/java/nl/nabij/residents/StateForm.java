package nl.nabij.residents;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** What is to be known before anybody contacts a resident, as typed. */
record StateForm(
        @Nullable Integer version,
        @Nullable Living living,

        @DateTimeFormat(iso = ISO.DATE) @PastOrPresent(message = "{residents.state.date.future}") @Nullable
        LocalDate deceasedOn,

        @DateTimeFormat(iso = ISO.DATE) @PastOrPresent(message = "{residents.state.date.future}") @Nullable
        LocalDate movedAwayOn,

        @Nullable Boolean doNotContact,
        @Nullable Boolean secretAddress) {

    enum Living {
        HERE,
        MOVED_AWAY,
        DECEASED
    }

    static StateForm of(Resident resident) {
        return new StateForm(
                resident.version(),
                resident.deceasedOn() != null
                        ? Living.DECEASED
                        : resident.movedAwayOn() != null ? Living.MOVED_AWAY : Living.HERE,
                resident.deceasedOn(),
                resident.movedAwayOn(),
                resident.doNotContact(),
                resident.secretAddress());
    }

    /** What no annotation can tell, at the field where it is to be mended. */
    void check(Errors errors) {
        if (living == Living.DECEASED && deceasedOn == null) {
            errors.rejectValue("deceasedOn", "residents.state.deceased-on.missing");
        }
        if (living == Living.MOVED_AWAY && movedAwayOn == null) {
            errors.rejectValue("movedAwayOn", "residents.state.moved-away-on.missing");
        }
    }

    StateRequest request() {
        return new StateRequest(
                living == Living.DECEASED ? deceasedOn : null,
                living == Living.MOVED_AWAY ? movedAwayOn : null,
                Boolean.TRUE.equals(doNotContact),
                Boolean.TRUE.equals(secretAddress),
                version == null ? 0 : version);
    }
}
