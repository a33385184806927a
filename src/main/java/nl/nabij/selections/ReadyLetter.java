package nl.nabij.selections;

import java.time.LocalDate;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SelectedId;
import org.jspecify.annotations.Nullable;

/**
 * A letter that a client manager read and put with others to print.
 *
 * @param name given name, infix and family name
 * @param language {@code nl} or {@code en}
 * @param callOn the day on which the letter says that the manager calls; null where it does not
 * @param number of the attempt that it will be
 */
public record ReadyLetter(
        SelectedId selected,
        ResidentId resident,
        String name,
        String language,
        @Nullable LocalDate callOn,
        int number) {

    /** The day in the letter is past: it must be read again, with another day. */
    boolean isStale(LocalDate today) {
        return callOn != null && !callOn.isAfter(today);
    }
}
