package nl.nabij.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Datum;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Permissions;
import nl.nabij.access.Shown;
import nl.nabij.access.Ties;
import nl.nabij.conversations.Conversations;
import nl.nabij.conversations.OwnQuestion;
import nl.nabij.organisations.Organisations;
import nl.nabij.plans.Plans;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.ReferralRequest.Outcome;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.services.Service;
import nl.nabij.services.Services;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the referrals module: what would be sent, sending it, and where it is. What comes of it is told at
 * {@link ReferralAnswers}.
 */
@org.springframework.stereotype.Service
@Transactional
public class Referrals {

    private final ReferralRepository repository;
    private final Residents residents;
    private final Conversations conversations;
    private final Plans plans;
    private final Services services;
    private final Organisations organisations;
    private final Permissions permissions;
    private final Ties ties;
    private final Trail trail;
    private final Turns turns;
    private final Reading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Referrals(
            ReferralRepository repository,
            Residents residents,
            Conversations conversations,
            Plans plans,
            Services services,
            Organisations organisations,
            Permissions permissions,
            Ties ties,
            Trail trail,
            Turns turns,
            Reading reading,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.residents = residents;
        this.conversations = conversations;
        this.plans = plans;
        this.services = services;
        this.organisations = organisations;
        this.permissions = permissions;
        this.ties = ties;
        this.trail = trail;
        this.turns = turns;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /** Exactly what would be sent to the organisation of this service, and whether it may. Nothing is sent. */
    @Opens(Part.REFERRAL)
    public Preview.Outcome preview(ServiceId id, Access access) {
        var service = services.find(id).filter(Service::isOpen);
        if (service.isEmpty()) {
            return new Preview.Outcome.NoService();
        }
        var resident = residents.of(access);
        if (!resident.mayBeContacted()) {
            return new Preview.Outcome.MayNotBeContacted();
        }
        var question = conversations.ownQuestion(access);
        if (question.isEmpty()) {
            return new Preview.Outcome.NoOwnQuestion();
        }
        var receiver = service.get().organisation();
        var everything = sent(resident, question.get(), true, null, goal(access));
        var data = everything.data();
        data.add(Datum.AGREED);
        return new Preview.Outcome.Shown(new Preview(
                service.get(),
                receiver,
                organisations.find(receiver).orElseThrow().name(),
                organisations.teams(receiver),
                everything,
                needsPermission(receiver, access),
                data,
                !needsPermission(receiver, access)
                        || permissions.covering(receiver, data, access).isPresent()));
    }

    /** Sends it, once: the receiving team may know what was sent from now on, and is asked to answer. */
    @Opens(value = Part.REFERRAL, changes = true)
    public Outcome make(ReferralRequest request, Access access) {
        var service = services.find(request.service()).filter(Service::isOpen);
        var team = organisations.team(request.team());
        if (service.isEmpty()
                || team.isEmpty()
                || !team.get().organisation().equals(service.get().organisation())) {
            return new Outcome.CannotReceive();
        }
        var resident = residents.of(access);
        if (!resident.mayBeContacted()) {
            return new Outcome.MayNotBeContacted();
        }
        var question = conversations.ownQuestion(access);
        if (question.isEmpty()) {
            return new Outcome.NoOwnQuestion();
        }
        var goal = request.goal() ? goal(access) : null;
        var sent = sent(resident, question.get(), request.reach(), request.agreed(), goal);
        var receiver = service.get().organisation();
        var permission = permissions.covering(receiver, sent.data(), access);
        if (needsPermission(receiver, access) && permission.isEmpty()) {
            return new Outcome.PermissionMissing(receiver, sent.data());
        }
        var underWay = underWay(request.service(), access);
        return underWay.isPresent()
                ? new Outcome.UnderWay(underWay.get().id())
                : new Outcome.Made(send(request, receiver, sent, permission.orElse(null), access)
                        .id());
    }

    /** All of this resident, newest first. */
    @Opens(Part.REFERRAL)
    public List<ReferralDetail> all(Access access) {
        return repository.findByResidentOrderBySentAtDesc(access.resident()).stream()
                .filter(referral -> reading.side(referral, access).isPresent())
                .map(referral -> reading.detail(referral, access))
                .toList();
    }

    @Opens(Part.REFERRAL)
    public Optional<ReferralDetail> find(ReferralId id, Access access) {
        return reading.find(id, access).map(referral -> reading.detail(referral, access));
    }

    /** What is under way to the own team, what waits longest first. */
    @Opens(Part.REFERRAL)
    public Shown<ReferralView> incoming(ListAccess list) {
        return reading.incoming(list);
    }

    /** What is late on either side: sent by who asks, or received by the own team and not yet declined. */
    @Opens(Part.REFERRAL)
    public Shown<ReferralView> late(ListAccess list) {
        return reading.late(list);
    }

    private Optional<Referral> underWay(ServiceId service, Access access) {
        return repository.findByResidentAndServiceOrderBySentAtDesc(access.resident(), service).stream()
                .filter(Referral::isUnderWay)
                .findFirst();
    }

    private Referral send(
            ReferralRequest request,
            OrganisationId receiver,
            Sent sent,
            @Nullable PermissionId permission,
            Access access) {
        var now = clock.instant();
        var earlier = repository.findByResidentOrderBySentAtDesc(access.resident());
        var referral = repository.save(new Referral(
                ReferralId.next(),
                access.resident(),
                request.service(),
                receiver,
                request.team(),
                professional(access).account(),
                Status.SENT,
                now,
                now,
                sent,
                permission,
                null,
                null,
                null,
                null,
                0));
        trail.add(referral, access.actor(), "");
        ties.receiver(referral.team(), referral.resident(), referral.id().value());
        turns.sent(referral, earlier, access);
        events.publishEvent(new ReferralEvent.Made(referral.id(), referral.resident(), now));
        return referral;
    }

    private @Nullable String goal(Access access) {
        return plans.current(access).map(plan -> plan.goal()).orElse(null);
    }

    private static Sent sent(
            Resident resident, OwnQuestion question, boolean reach, @Nullable String agreed, @Nullable String goal) {
        return new Sent(
                resident.fullName(),
                resident.calledName(),
                resident.language(),
                reach ? resident.phone() : null,
                reach ? resident.email() : null,
                question.words(),
                question.byRepresentative(),
                agreed,
                goal);
    }

    /** From the municipality to another organisation only what the resident signed for (Participatiewet article 65). */
    private static boolean needsPermission(OrganisationId receiver, Access access) {
        return !professional(access).organisation().equals(receiver);
    }

    private static SignedIn professional(Access access) {
        if (access.actor() instanceof SignedIn professional) {
            return professional;
        }
        throw new IllegalStateException("a professional makes a referral");
    }
}
