package nl.nabij.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.absences.Absence;
import nl.nabij.absences.Absences;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.access.Shown;
import nl.nabij.access.Ties;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.organisations.Team;
import nl.nabij.residents.Residents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.signals.Signal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the signals module: what a team has to read, one signal with all that belongs to it, and the sifting
 * of what waits apart.
 */
@Service
@Transactional
public class SignalReading {

    private final SignalRows rows;
    private final Queue queue;
    private final Readers readers;
    private final SignalTurns turns;
    private final Residents residents;
    private final Organisations organisations;
    private final Places places;
    private final Accounts accounts;
    private final Absences absences;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    SignalReading(
            SignalRows rows,
            Queue queue,
            Readers readers,
            SignalTurns turns,
            Residents residents,
            Organisations organisations,
            Places places,
            Accounts accounts,
            Absences absences,
            Ties ties,
            Keys keys,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.readers = readers;
        this.turns = turns;
        this.residents = residents;
        this.organisations = organisations;
        this.places = places;
        this.accounts = accounts;
        this.absences = absences;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
    }

    /** What is open for the one who looks: what has to be done first comes first, what waits apart comes last. */
    @Opens(Part.SIGNAL)
    Shown<QueueView> open(ListAccess list) {
        return keys.show(queue.of(((SignedIn) list.actor()).account()), QueueView::resident, list);
    }

    @Opens(Part.SIGNAL)
    Optional<Detail> find(SignalId id, Access access) {
        return access.may(Right.DECIDE)
                ? rows.find(id, access.resident()).map(signal -> detail(signal, access))
                : Optional.empty();
    }

    /**
     * What waits apart is read: these are signals after all and go to their teams, or they are none and are refused.
     *
     * @return what was decided now; what somebody else decided meanwhile is left alone
     */
    @Opens(value = Part.SIGNAL, changes = true)
    Shown<QueueView> sift(Set<UUID> signals, boolean real, ListAccess list) {
        var chosen = queue.of(((SignedIn) list.actor()).account()).stream()
                .filter(view -> view.state() == State.APART
                        && signals.contains(view.id().value()))
                .toList();
        for (var view : chosen) {
            keys.access(list.actor(), view.resident(), Purpose.TRIAGE)
                    .ifPresent(access -> sift(view.id(), real, access));
        }
        return keys.show(chosen, QueueView::resident, list);
    }

    private void sift(SignalId id, boolean real, Access access) {
        lock(id, access).filter(signal -> signal.state() == State.APART).ifPresent(signal -> {
            var reader = readers.of(signal.postcode()).orElse(signal.team());
            var after = real
                    ? signal.letThrough(reader, turns.due(State.WAITING))
                    : signal.refuse(Reason.UNUSABLE, null, clock.instant());
            rows.save(after);
            turns.moved(after, access);
        });
    }

    private Detail detail(Signal signal, Access access) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var postcode = signal.postcode();
        var manager = ties.managerOf(access.resident()).orElse(null);
        return new Detail(
                signal,
                residents.of(access),
                name(signal.sender()),
                name(signal.takenBy()),
                awayUntil(signal.takenBy()),
                organisations.team(signal.team()).map(Team::name).orElse(""),
                postcode == null
                        ? null
                        : places.of(postcode).map(Places.Neighbourhood::name).orElse(null),
                name(manager),
                awayUntil(manager),
                ((SignedIn) access.actor()).account().equals(signal.takenBy()),
                WorkingDays.between(LocalDate.ofInstant(signal.raisedAt(), Time.ZONE), today),
                signal.state().isOpen() ? WorkingDays.between(signal.due(), today) : 0);
    }

    private @Nullable LocalDate awayUntil(@Nullable AccountId account) {
        return account == null
                ? null
                : absences.awayNow(account).map(Absence::ends).orElse(null);
    }

    private @Nullable String name(@Nullable AccountId account) {
        return account == null
                ? null
                : accounts.find(account).map(Account::name).orElse(null);
    }

    /** Only who may decide finds it. */
    private Optional<Signal> lock(SignalId id, Access access) {
        return access.may(Right.DECIDE) ? rows.lock(id, access.resident()) : Optional.empty();
    }
}
