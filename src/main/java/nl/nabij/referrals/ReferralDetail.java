package nl.nabij.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One referral with all that both sides may see of it.
 *
 * @param mine which side looks
 * @param due the last day on which the next step is in time; null where nothing more is to happen
 * @param lateBy working days after that day; 0 while it is in time
 */
public record ReferralDetail(
        Referral referral,
        Side mine,
        String service,
        String receiver,
        String team,
        @Nullable String receiverPhone,
        String sender,
        String senderOrganisation,
        @Nullable LocalDate due,
        int lateBy,
        List<Change> changes,
        List<Message> messages) {

    /** Who looks: somebody of the organisation that sent it, of the team that receives it, or the resident. */
    public enum Side {
        SENDER,
        RECEIVER,
        RESIDENT
    }

    /**
     * One step that a referral took.
     *
     * @param by name of the professional; empty for the program
     * @param note what was told with it; empty where nothing was
     */
    public record Change(Status status, Instant at, String by, String note) {}

    /** Oldest first in the list; the resident may read it. */
    public record Message(AccountId account, String from, Instant at, String text) {}
}
