package nl.nabij.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Ties;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.referrals.Referral.Stop;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.ResidentId;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Tasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the referrals module: ends what may not go on. At once the receiver knows the resident no longer by
 * it, nothing is asked of anybody any more, and both sides hear that it stopped, and why.
 */
@Service
@Transactional
public class ReferralStops {

    private final ReferralRepository repository;
    private final Trail trail;
    private final Ties ties;
    private final Tasks tasks;
    private final Notices notices;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Keys keys;
    private final ApplicationEventPublisher events;

    ReferralStops(
            ReferralRepository repository,
            Trail trail,
            Ties ties,
            Tasks tasks,
            Notices notices,
            Accounts accounts,
            Organisations organisations,
            Keys keys,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.trail = trail;
        this.ties = ties;
        this.tasks = tasks;
        this.notices = notices;
        this.accounts = accounts;
        this.organisations = organisations;
        this.keys = keys;
        this.events = events;
    }

    /** All that rests on a permission with which the resident stopped. */
    @Opens(value = Part.REFERRAL, changes = true)
    public void permissionStopped(ResidentId resident, PermissionId permission, Instant now, OnDuty duty) {
        all(resident).stream()
                .filter(referral -> permission.equals(referral.permission()) && referral.isEndedBy(Stop.PERMISSION))
                .forEach(referral -> stop(referral, Stop.PERMISSION, now, duty));
        keys.touched(List.of(resident), duty);
    }

    /** All that this state of the resident ends; after a no nobody has to look elsewhere any more. */
    @Opens(value = Part.REFERRAL, changes = true)
    public void stateChanged(ResidentId resident, Stop why, Instant now, OnDuty duty) {
        for (var referral : all(resident)) {
            if (referral.isEndedBy(why)) {
                stop(referral, why, now, duty);
            } else if (referral.turn() == Referral.Turn.SENDER || why == Stop.DIED) {
                letGo(referral, duty);
            }
        }
        keys.touched(List.of(resident), duty);
    }

    private List<Referral> all(ResidentId resident) {
        return repository.findByResidentOrderBySentAtDesc(resident);
    }

    private void stop(Referral referral, Stop why, Instant now, OnDuty duty) {
        var stopped = repository.save(referral.stop(why, now));
        trail.add(stopped, duty.actor(), "");
        letGo(stopped, duty);
        notices.tell(
                stopped.sender(),
                "referrals.news.stopped." + why,
                List.of(name(stopped.receiver())),
                Turns.path(stopped),
                stopped.resident(),
                duty);
        notices.tell(
                stopped.team(),
                "referrals.news.stopped.receiver." + why,
                List.of(accounts.find(stopped.sender())
                        .map(Account::organisation)
                        .map(this::name)
                        .orElse("")),
                "/referrals/incoming",
                stopped.resident(),
                duty);
        events.publishEvent(new ReferralEvent.Withdrawn(stopped.id(), stopped.resident(), now));
    }

    private void letGo(Referral referral, OnDuty duty) {
        ties.end(referral.id().value());
        tasks.withdraw(Turns.KINDS, Set.of(referral.id().value()), duty);
    }

    private String name(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
