package nl.nabij.caseload;

import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A client of one of the file's teams who is not in the file.
 *
 * @param lead who leads the team; null where nobody does
 * @param hasWork something is asked of the manager about this client
 */
record Gone(
        ResidentId resident,
        AccountId manager,
        String team,
        @Nullable AccountId lead,
        boolean hasWork) {}
