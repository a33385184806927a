package nl.nabij.referrals;

import java.time.LocalDate;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.Referral.Turn;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a list.
 *
 * @param mine whether who reads the list sent it
 * @param due the last day on which the next step is in time; null where nothing more is to happen
 * @param lateBy working days after that day; 0 while it is in time
 */
public record ReferralView(
        ReferralId id,
        ResidentId resident,
        String calledName,
        String service,
        String receiver,
        String sender,
        boolean mine,
        Status status,
        Turn turn,
        LocalDate sentOn,
        @Nullable LocalDate due,
        int lateBy) {

    public String path() {
        return "/residents/%s/referrals/%s".formatted(resident, id);
    }
}
