package nl.nabij.absences;

import java.time.LocalDate;
import nl.nabij.shared.AbsenceId;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One period in which a colleague is away.
 *
 * @param begins the first day
 * @param ends the last day; not before the first
 * @param standIn the colleague who was named to stand in; null where nobody was
 * @param toldBy who told it: the colleague, or somebody who leads the team
 */
public record Absence(
        AbsenceId id,
        AccountId account,
        LocalDate begins,
        LocalDate ends,
        @Nullable AccountId standIn,
        AccountId toldBy) {

    /** @throws IllegalArgumentException if it ends before it begins, or somebody stands in for himself or herself */
    public Absence {
        if (ends.isBefore(begins) || account.equals(standIn)) {
            throw new IllegalArgumentException("no absence from %s to %s".formatted(begins, ends));
        }
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(begins) && !day.isAfter(ends);
    }

    /** Whether it is over: nothing follows from it any more. */
    boolean isOver(LocalDate today) {
        return ends.isBefore(today);
    }

    /** Whether the two share a day. */
    boolean meets(LocalDate from, LocalDate until) {
        return !begins.isAfter(until) && !ends.isBefore(from);
    }

    /**
     * Whether the colleague cannot do in time what has this last day: it falls in the absence, or has passed while the
     * absence goes on.
     */
    public boolean holds(LocalDate lastDay, LocalDate today) {
        return !isOver(today) && !lastDay.isAfter(ends) && (!lastDay.isBefore(begins) || !begins.isAfter(today));
    }
}
