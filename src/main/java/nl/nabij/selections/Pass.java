package nl.nabij.selections;

import java.time.LocalDate;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.RunId;
import org.jspecify.annotations.Nullable;

/**
 * How one name came along: which days it passed, and where it is now. No name and no reason.
 *
 * @param criteriaKey which criteria made the list
 * @param criteriaName what they were called then; null for an example of the program
 * @param listedOn when it came on the list
 * @param readOn when its page was opened first; null where it never was
 * @param keptOn when it was chosen for an invitation another day; null where it was not
 * @param invitedOn when contact was sought first
 * @param reachedOn when they spoke; null where they did not, or at once in a conversation
 * @param attempts how often contact was sought
 */
public record Pass(
        ResidentId resident,
        RunId run,
        String criteriaKey,
        @Nullable String criteriaName,
        LocalDate listedOn,
        @Nullable LocalDate readOn,
        @Nullable LocalDate keptOn,
        @Nullable LocalDate invitedOn,
        @Nullable LocalDate reachedOn,
        @Nullable LocalDate talkedOn,
        SelectedState state,
        int attempts) {

    boolean isRead() {
        return readOn != null || isInvited() || isTalked();
    }

    /** Chosen, at once or for another day. */
    boolean isKept() {
        return keptOn != null || isInvited() || isTalked();
    }

    boolean isInvited() {
        return invitedOn != null;
    }

    /** They spoke: about the invitation, or in a conversation at once. */
    boolean isReached() {
        return reachedOn != null || isTalked() || (isInvited() && state == SelectedState.DECLINED);
    }

    boolean isTalked() {
        return state == SelectedState.TALKED;
    }
}
