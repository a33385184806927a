package nl.nabij.tasks;

import java.time.LocalDate;
import nl.nabij.shared.WorkingDays;

/**
 * How near the last day is, or how long something stands still: about a promise, never about a person.
 *
 * @param day the last day on which it is in time
 * @param standsStill working days after that day, up to and with today; 0 while it is in time
 * @param when the words for it
 */
public record Due(LocalDate day, int standsStill, When when) {

    /** Which words the page uses; message key {@code tasks.due.<name in lower case>}. */
    public enum When {
        TODAY,
        TOMORROW,
        LATER,
        /** The last day has passed, but nobody has worked since: a weekend or a holiday. */
        JUST_PASSED,
        ONE_DAY_STILL,
        DAYS_STILL
    }

    static Due of(LocalDate day, LocalDate today) {
        var still = WorkingDays.between(day, today);
        return new Due(day, still, when(day, today, still));
    }

    /** Whether it says that work stands still. */
    public boolean isLate() {
        return standsStill > 0;
    }

    private static When when(LocalDate day, LocalDate today, int still) {
        if (still > 0) {
            return still == 1 ? When.ONE_DAY_STILL : When.DAYS_STILL;
        }
        if (day.isBefore(today)) {
            return When.JUST_PASSED;
        }
        if (day.equals(today)) {
            return When.TODAY;
        }
        return day.equals(today.plusDays(1)) ? When.TOMORROW : When.LATER;
    }
}
