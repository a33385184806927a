package nl.nabij.caseload;

import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A good row of somebody who is known, beside what we know.
 *
 * @param before what the last file said; null where none told of this person yet
 * @param keepsAddress the region knows better where the person lives
 * @param isAlive nobody gets a client manager after death
 * @param managerNow whose client it is; null where nobody's
 */
record Seen(
        ResidentId resident,
        String clientNumber,
        Told told,
        @Nullable Told before,
        boolean keepsAddress,
        boolean isAlive,
        AccountId manager,
        @Nullable AccountId managerNow) {

    /** Whether the file tells something about who the person is that it did not tell before. */
    boolean tellsNews() {
        return !told.equals(before);
    }

    boolean changesManager() {
        return isAlive && !manager.equals(managerNow);
    }
}
