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
        /** Called back by the sender, or stopped because the resident died or moved away. */
        WITHDRAWN
    }

    /** Who is to act. */
    public enum Turn {
        RECEIVER,
        SENDER,
        NOBODY
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
        return to(SEEN, now, null, null, null);
    }

    Referral accept(Instant now) {
        return to(ACCEPTED, now, null, null, null);
    }

    Referral decline(Reason reason, Instant now) {
        return to(DECLINED, now, reason, null, null);
    }

    Referral contact(Instant now) {
        return to(FIRST_CONTACT, now, null, null, null);
    }

    Referral finish(Instant now) {
        return to(FINISHED, now, null, null, null);
    }

    Referral feedback(String told, @Nullable Helped felt, Instant now) {
        return to(FEEDBACK, now, null, told, felt);
    }

    Referral withdraw(Instant now) {
        return to(WITHDRAWN, now, null, null, null);
    }

    /**
     * Whatever its status, where nothing more may happen for this resident.
     *
     * @throws IllegalStateException if it has ended
     */
    Referral stop(Instant now) {
        if (!isUnderWay()) {
            throw new IllegalStateException("%s has ended".formatted(status));
        }
        return with(WITHDRAWN, now, null, null, null);
    }

    private Referral to(
            Status next, Instant now, @Nullable Reason reason, @Nullable String told, @Nullable Helped felt) {
        if (!may(next)) {
            throw new IllegalStateException("%s cannot become %s".formatted(status, next));
        }
        return with(next, now, reason, told, felt);
    }

    private Referral with(
            Status next, Instant now, @Nullable Reason reason, @Nullable String told, @Nullable Helped felt) {
        return new Referral(
                id, resident, service, receiver, team, sender, next, sentAt, now, sent, reason, told, felt, version);
    }
}
