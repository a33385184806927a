package nl.nabij.absences;

import java.time.LocalDate;
import java.util.Locale;
import nl.nabij.shared.AbsenceId;
import org.jspecify.annotations.Nullable;

/**
 * An absence in a list.
 *
 * @param name of the colleague
 * @param standIn name of who stands in; null where the team does
 * @param standInIsYou whether that is the one who looks
 * @param toldBy name of who told it for the colleague; null where the colleague did
 * @param when which words tell its days
 * @param mine whether it is about the one who looks
 * @param mayChange whether the one who looks may change and end it
 */
public record AbsenceView(
        AbsenceId id,
        String name,
        LocalDate begins,
        LocalDate ends,
        @Nullable String standIn,
        boolean standInIsYou,
        @Nullable String toldBy,
        When when,
        boolean mine,
        boolean mayChange) {

    /** Whether it goes on, and whether it has more days than one. */
    public enum When {
        TODAY,
        UNTIL,
        DAY,
        DAYS
    }

    /** Message key of the sentence; it takes the name, the first and the last day. */
    public String sentence() {
        return "absences.%s.%s"
                .formatted(mine ? "you" : "colleague", when.name().toLowerCase(Locale.ROOT));
    }

    public boolean hasBegun() {
        return when == When.TODAY || when == When.UNTIL;
    }

    static When when(Absence absence, LocalDate today) {
        if (absence.isOn(today)) {
            return absence.ends().equals(today) ? When.TODAY : When.UNTIL;
        }
        return absence.begins().equals(absence.ends()) ? When.DAY : When.DAYS;
    }
}
