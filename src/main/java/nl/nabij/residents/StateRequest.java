package nl.nabij.residents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known before anybody contacts a resident, checked.
 *
 * @param deceasedOn not in the future; null for somebody who lives
 * @param movedAwayOn when somebody left the region; null for somebody who lives here
 * @param version of the resident that the client manager saw
 */
public record StateRequest(
        @Nullable LocalDate deceasedOn,
        @Nullable LocalDate movedAwayOn,
        boolean doNotContact,
        boolean secretAddress,
        int version) {

    /** The same state, of another version of the resident. */
    StateRequest at(int other) {
        return new StateRequest(deceasedOn, movedAwayOn, doNotContact, secretAddress, other);
    }
}
