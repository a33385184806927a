package nl.nabij.absences;

import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a colleague will be away.
 *
 * @param ends not before it begins
 * @param standIn null where the work goes to the team
 */
public record AbsenceRequest(
        AccountId account,
        LocalDate begins,
        LocalDate ends,
        @Nullable AccountId standIn) {

    /** What can come of telling or changing it. */
    public sealed interface Outcome {

        record Kept(Absence absence) implements Outcome {}

        /** The colleague is away on some of these days already. */
        record TwiceAway(Absence already) implements Outcome {}

        /** Who would stand in is away then, too. */
        record StandInAway(Absence away) implements Outcome {}

        /** Who would stand in works in no team of this colleague. */
        record NoColleague() implements Outcome {}

        /** No such absence or colleague, or not for who asks. */
        record NotThere() implements Outcome {}
    }
}
