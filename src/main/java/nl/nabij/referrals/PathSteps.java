package nl.nabij.referrals;

import static nl.nabij.referrals.Referral.Status.ACCEPTED;
import static nl.nabij.referrals.Referral.Status.DECLINED;
import static nl.nabij.referrals.Referral.Status.FEEDBACK;
import static nl.nabij.referrals.Referral.Status.FINISHED;
import static nl.nabij.referrals.Referral.Status.FIRST_CONTACT;
import static nl.nabij.referrals.Referral.Status.SEEN;
import static nl.nabij.referrals.Referral.Status.SENT;
import static nl.nabij.referrals.Referral.Status.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.Referral.Turn;
import nl.nabij.referrals.ReferralDetail.Change;
import org.jspecify.annotations.Nullable;

/** The way of a referral for the page: what was done, what is to be done now, what comes after. */
class PathSteps {

    private static final List<Status> WAY = List.of(SENT, SEEN, ACCEPTED, FIRST_CONTACT, FINISHED, FEEDBACK);

    private final ReferralDetail detail;

    PathSteps(ReferralDetail detail) {
        this.detail = detail;
    }

    /**
     * One step.
     *
     * @param state done, now, late or next
     * @param change when it was done and by whom; null while it is to be done
     */
    public record PathStep(
            Status status, String state, @Nullable Change change) {}

    List<PathStep> steps() {
        var steps = new ArrayList<PathStep>();
        detail.changes().forEach(change -> steps.add(new PathStep(change.status(), "done", change)));
        if (detail.referral().turn() != Turn.RECEIVER) {
            return steps;
        }
        var state = detail.lateBy() > 0 ? "late" : "now";
        for (var status : WAY.subList(WAY.indexOf(last()) + 1, WAY.size())) {
            if (status == SEEN) {
                continue;
            }
            steps.add(new PathStep(status, state, null));
            state = "next";
        }
        return steps;
    }

    private Status last() {
        var status = detail.referral().status();
        if (status == DECLINED || status == WITHDRAWN) {
            throw new IllegalStateException("it has ended");
        }
        return status;
    }
}
