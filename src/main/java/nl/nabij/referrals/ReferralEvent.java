package nl.nabij.referrals;

import java.time.Instant;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;

/** What modules above may hear of referrals. */
public sealed interface ReferralEvent {

    ReferralId referral();

    ResidentId resident();

    Instant at();

    record Made(ReferralId referral, ResidentId resident, Instant at) implements ReferralEvent {}

    record Accepted(ReferralId referral, ResidentId resident, Instant at) implements ReferralEvent {}

    record Declined(ReferralId referral, ResidentId resident, Instant at) implements ReferralEvent {}

    record Finished(ReferralId referral, ResidentId resident, Instant at) implements ReferralEvent {}

    /** Called back, or stopped because of what happened to the resident. */
    record Withdrawn(ReferralId referral, ResidentId resident, Instant at) implements ReferralEvent {}
}
