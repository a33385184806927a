package nl.nabij.referrals;

import java.util.Set;
import nl.nabij.access.Datum;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ServiceId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A referral to make, checked.
 *
 * @param team of the service's organisation that receives it
 * @param reach whether telephone and e-mail go along
 * @param agreed what sender and resident agreed on; null to send nothing of it
 * @param goal whether the goal of the plan goes along
 */
public record ReferralRequest(
        ServiceId service,
        TeamId team,
        boolean reach,
        @Nullable String agreed,
        boolean goal) {

    /** What can come of it. */
    public sealed interface Outcome {

        record Made(ReferralId referral) implements Outcome {}

        /** The person has not yet said what the own question is. */
        record NoOwnQuestion() implements Outcome {}

        /** The resident did not (yet) sign that these data may go to this organisation. */
        record PermissionMissing(OrganisationId receiver, Set<Datum> data) implements Outcome {}

        /** No such open service, or its organisation has no such team. */
        record CannotReceive() implements Outcome {}

        /** A referral to this service is under way; it was sent before, or just now by the same form. */
        record UnderWay(ReferralId referral) implements Outcome {}

        /** The resident died, moved away or does not want it. */
        record MayNotBeContacted() implements Outcome {}
    }
}
