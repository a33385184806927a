package nl.nabij.selections;

import static java.util.Objects.requireNonNull;
import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import nl.nabij.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.Errors;

/** Why not now, and when then. */
class LaterForm {

    private @Nullable LaterReason reason;

    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate until;

    public @Nullable LaterReason getReason() {
        return reason;
    }

    public void setReason(@Nullable LaterReason reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    /** A day from tomorrow until a year from now, on which people work. */
    void check(Errors errors, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        if (reason == null && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "selections.later.choose", "");
        }
        if (!errors.hasFieldErrors("until")
                && (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(1)))) {
            errors.rejectValue("until", "selections.later.day", "");
        } else if (until != null && !WorkingDays.isWorkingDay(until)) {
            errors.rejectValue("until", "selections.day-off", "");
        }
    }

    /** After the check. */
    LaterReason reason() {
        return requireNonNull(reason);
    }

    LocalDate until() {
        return requireNonNull(until);
    }
}
