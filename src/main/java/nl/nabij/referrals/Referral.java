package nl.nabij.referrals;

import static nl.nabij.referrals.Referral.Status.ACCEPTED;
import static nl.nabij.referrals.Referral.Status.DECLINED;
import static nl.nabij.referrals.Referral.Status.FEEDBACK;
import static nl.nabij.referrals.Referral.Status.FINISHED;
import static nl.nabij.referrals.Referral.Status.FIRST_CONTACT;
import static nl.nabij.referrals.Referral.Status.SEEN;
import static nl.nabij.referrals.Referral.Status.SENT;
import static nl.nabij.referrals.Referral.Status.WITHDRAWN;

import java.time.Instant;
import java.util.EnumSet;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ServiceId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One resident brought to one service of another organisation. A transition that the status does not allow is an
 * {@link IllegalStateException}; {@link #may} tells beforehand.
 *
 * @param sent what was sent, and does not change afterwards
 * @param changedAt when it came in its present status
 * @param permission the declaration that it rests on; null within one organisation
 * @param stoppedFor only where it was withdrawn
 * @param declineReason only where it was declined
 * @param result what came of it; from feedback on
 * @param helped whether the resident felt helped and understood; null where nobody told
 */
public record Referral(
        @Id ReferralId id,
        ResidentId resident,
        ServiceId service,
        OrganisationId receiver,
        TeamId team,
        AccountId sender,
        Status status,
        Instant sentAt,
        Instant changedAt,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Sent sent,
        @Nullable PermissionId permission,
        @Nullable Stop stoppedFor,
        @Nullable Reason declineReason,
        @Nullable String result,
        @Nullable Helped helped,
        @Version int version) {

    /** How far it is. */
    public enum Status {
        SENT,
        SEEN,
        ACCEPTED,
        DECLINED,
        FIRST_CONTACT,
        FINISHED,
        /** The sender heard what came of it. */
        FEEDBACK,
        /** Called back by the sender, or stopped: {@link Stop} tells why. */
        WITHDRAWN
    }

    /** Who is to act. */
    public enum Turn {
        RECEIVER,
        SENDER,
        NOBODY
    }

    /** Why it did not go on. */
    public enum Stop {
        /** The sender called it back. */
        SENDER,
        /** The resident stopped with the permission that it rests on. */
        PERMISSION,
        DIED,
        /** Out of the region. */
        MOVED_AWAY,
        /** The resident wants no contact. */
        NO_CONTACT
    }

    /** Why a receiver says no. */
    public enum Reason {
        NO_ROOM,
        NOT_FITTING,
        OUTSIDE_AREA,
        ELSEWHERE,
        OTHER
    }

    /** Whether the resident felt helped and understood, as the resident says. */
    public enum Helped {
        YES,
        PARTLY,
        NO,
        NOT_ASKED
    }

    /** Whether it can go to this status now. */
    public boolean may(Status next) {
        return switch (next) {
            case SENT -> false;
            case SEEN -> status == SENT;
            case ACCEPTED, DECLINED, WITHDRAWN -> status == SENT || status == SEEN;
            case FIRST_CONTACT -> status == ACCEPTED;
            case FINISHED -> status == ACCEPTED || status == FIRST_CONTACT;
            case FEEDBACK -> status == FINISHED;
        };
    }

    /** After a no the sender looks for something else; after feedback there is nothing left to do. */
    public Turn turn() {
        return switch (status) {
            case SENT, SEEN, ACCEPTED, FIRST_CONTACT, FINISHED -> Turn.RECEIVER;
            case DECLINED -> Turn.SENDER;
            case FEEDBACK, WITHDRAWN -> Turn.NOBODY;
        };
    }

    /** Sent, and neither refused nor come to an end. */
    public boolean isUnderWay() {
        return EnumSet.of(SENT, SEEN, ACCEPTED, FIRST_CONTACT).contains(status);
    }

    Referral see(Instant now) {
        return to(SEEN, now, null, null, null, null);
    }

    Referral accept(Instant now) {
        return to(ACCEPTED, now, null, null, null, null);
    }

    Referral decline(Reason reason, Instant now) {
        return to(DECLINED, now, null, reason, null, null);
    }

    Referral contact(Instant now) {
        return to(FIRST_CONTACT, now, null, null, null, null);
    }

    Referral finish(Instant now) {
        return to(FINISHED, now, null, null, null, null);
    }

    Referral feedback(String told, @Nullable Helped felt, Instant now) {
        return to(FEEDBACK, now, null, null, told, felt);
    }

    Referral withdraw(Instant now) {
        return to(WITHDRAWN, now, Stop.SENDER, null, null, null);
    }

    /**
     * Whether this reason ends it now. Who stops with a permission, or dies, ends all that is not wholly over. Who moves away
     * ends what is under way, so that what came of an earlier help can still be told. Who wants no contact is not called any
     * more by somebody new; those who met go on as long as the resident wants.
     */
    boolean isEndedBy(Stop why) {
        return switch (why) {
            case SENDER -> may(WITHDRAWN);
            case PERMISSION, DIED -> isUnderWay() || status == FINISHED;
            case MOVED_AWAY -> isUnderWay();
            case NO_CONTACT -> isUnderWay() && status != FIRST_CONTACT;
        };
    }

    /** @throws IllegalStateException unless this reason ends it */
    Referral stop(Stop why, Instant now) {
        if (!isEndedBy(why)) {
            throw new IllegalStateException("%s does not end %s".formatted(why, status));
        }
        return with(WITHDRAWN, now, why, null, null, null);
    }

    private Referral to(
            Status next,
            Instant now,
            @Nullable Stop why,
            @Nullable Reason reason,
            @Nullable String told,
            @Nullable Helped felt) {
        if (!may(next)) {
            throw new IllegalStateException("%s cannot become %s".formatted(status, next));
        }
        return with(next, now, why, reason, told, felt);
    }

    private Referral with(
            Status next,
            Instant now,
            @Nullable Stop why,
            @Nullable Reason reason,
            @Nullable String told,
            @Nullable Helped felt) {
        return new Referral(
                id,
                resident,
                service,
                receiver,
                team,
                sender,
                next,
                sentAt,
                now,
                sent,
                permission,
                why,
                reason,
                told,
                felt,
                version);
    }
}
