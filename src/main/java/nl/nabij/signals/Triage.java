package nl.nabij.signals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import nl.nabij.residents.Acquaintance;
import nl.nabij.residents.Correction;
import nl.nabij.residents.Residents;
import nl.nabij.residents.UnconfirmedResidents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.TeamId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.signals.Signal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the signals module: a team reads what somebody told, finds out who it is, and one of its members
 * speaks with the person, or says why not.
 */
@Service
@Transactional
public class Triage {

    private final SignalRows rows;
    private final Queue queue;
    private final Readers readers;
    private final SignalTurns turns;
    private final UnconfirmedResidents unconfirmed;
    private final Residents residents;
    private final Organisations organisations;
    private final Places places;
    private final Accounts accounts;
    private final Ties ties;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Triage(
            SignalRows rows,
            Queue queue,
            Readers readers,
            SignalTurns turns,
            UnconfirmedResidents unconfirmed,
            Residents residents,
            Organisations organisations,
            Places places,
            Accounts accounts,
            Ties ties,
            Keys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.readers = readers;
        this.turns = turns;
        this.unconfirmed = unconfirmed;
        this.residents = residents;
        this.organisations = organisations;
        this.places = places;
        this.accounts = accounts;
        this.ties = ties;
        this.keys = keys;
        this.events = events;
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

    /** The one who asks does it from now on, where no colleague was first; asking it twice changes nothing. */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged take(SignalId id, Access access) {
        var now = lock(id, access);
        if (now.isPresent() && now.get().state() == State.TAKEN) {
            return account(access).equals(now.get().takenBy())
                    ? new Triaged.Done(now.get())
                    : new Triaged.Overtaken(now.get());
        }
        return taken(id, access);
    }

    /** The one who asks does it from now on, also where a colleague, who is away perhaps, had taken it. */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged takeOver(SignalId id, Access access) {
        return taken(id, access);
    }

    /** Back to the whole team. */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged giveBack(SignalId id, Access access) {
        var found = lock(id, access);
        if (found.isEmpty()) {
            return new Triaged.NotThere();
        }
        return found.get().state() == State.TAKEN
                ? changed(found.get().giveBack(turns.due(State.WAITING)), access)
                : new Triaged.Overtaken(found.get());
    }

    /** Another team reads it; the own team has no ground to look any more. */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged handOn(SignalId id, TeamId team, Access access) {
        var found = lock(id, access);
        if (found.isEmpty()) {
            return new Triaged.NotThere();
        }
        if (!found.get().may(State.WAITING)) {
            return new Triaged.Overtaken(found.get());
        }
        if (readers.all().stream().noneMatch(reader -> reader.team().equals(team))) {
            return new Triaged.NoSuch();
        }
        var after = found.get().handOn(team, turns.due(State.WAITING));
        rows.save(after);
        turns.moved(after, access);
        return new Triaged.Done(after);
    }

    /** It leads to no contact; who raised it hears no more of the reason than says nothing about the person. */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged refuse(SignalId id, Reason reason, @Nullable String note, Access access) {
        return act(id, State.REFUSED, access, (signal, now) -> signal.refuse(reason, note, now));
    }

    /** Writes down who it is: the resident is no longer unconfirmed. */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged confirm(SignalId id, Correction who, Access access) {
        var found = lock(id, access);
        if (found.isEmpty()) {
            return new Triaged.NotThere();
        }
        return found.get().state().isOpen() && unconfirmed.confirm(who, access)
                ? new Triaged.Done(found.get())
                : new Triaged.Overtaken(found.get());
    }

    /**
     * It is about somebody who is known: the signal stands with that person from now on, the unconfirmed one is gone, and
     * the client manager, where there is one, does it.
     *
     * @param search that finds the person: nobody is named by an id alone
     */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged attach(SignalId id, Acquaintance.Search search, ResidentId known, ListAccess list, Access access) {
        var found = lock(id, access);
        if (found.isEmpty()) {
            return new Triaged.NotThere();
        }
        var signal = found.get();
        if (!signal.may(State.WAITING) || !residents.of(access).unconfirmed()) {
            return new Triaged.Overtaken(signal);
        }
        if (unconfirmed.known(search, list).rows().stream()
                .noneMatch(somebody -> somebody.id().equals(known))) {
            return new Triaged.NoSuch();
        }
        var manager = ties.managerOf(known).orElse(null);
        var due = manager == null ? signal.due() : turns.due(State.TAKEN);
        var after = signal.isAbout(known, manager, due, clock.instant());
        turns.done(signal, access);
        ties.end(id.value());
        rows.save(after);
        ties.triage(after.team(), known, id.value());
        unconfirmed.remove(access);
        turns.attached(after, manager != null, keyTo(known, access));
        return new Triaged.Attached(known, manager != null);
    }

    /**
     * Somebody spoke with the person. Who wants to talk, and has no client manager, is from now on in the caseload of the
     * one who spoke; the conversation follows there.
     *
     * @param tellSender false where the person does not want who raised it to hear of this
     */
    @Opens(value = Part.SIGNAL, changes = true)
    public Triaged contacted(SignalId id, Wish wish, @Nullable String note, boolean tellSender, Access access) {
        var found = lock(id, access);
        if (found.isEmpty()) {
            return new Triaged.NotThere();
        }
        if (!found.get().may(State.CONTACTED)) {
            return new Triaged.Overtaken(found.get());
        }
        if (wish == Wish.TALK && residents.of(access).unconfirmed()) {
            return new Triaged.WhoFirst();
        }
        var done = changed(found.get().contacted(wish, note, tellSender, clock.instant()), access);
        if (wish == Wish.TALK) {
            if (ties.managerOf(access.resident()).isEmpty()) {
                ties.caseload(account(access), access.resident(), id.value());
            }
            events.publishEvent(new SignalEvent.TalkWanted(id, access.resident(), clock.instant()));
        }
        return done;
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

    private Triaged taken(SignalId id, Access access) {
        return act(id, State.TAKEN, access, (signal, now) -> signal.take(account(access), turns.due(State.TAKEN), now));
    }

    private Triaged act(
            SignalId id, State next, Access access, java.util.function.BiFunction<Signal, Instant, Signal> transition) {
        return lock(id, access)
                .<Triaged>map(signal -> signal.may(next)
                        ? changed(transition.apply(signal, clock.instant()), access)
                        : new Triaged.Overtaken(signal))
                .orElseGet(Triaged.NotThere::new);
    }

    /** Only who may decide finds it. */
    private Optional<Signal> lock(SignalId id, Access access) {
        return access.may(Right.DECIDE) ? rows.lock(id, access.resident()) : Optional.empty();
    }

    private Triaged changed(Signal after, Access access) {
        rows.save(after);
        turns.changed(after, access);
        return new Triaged.Done(after);
    }

    /** The team read the signal, and so it may know whom it turns out to be about. */
    private Access keyTo(ResidentId known, Access access) {
        return keys.access(access.actor(), known, Purpose.TRIAGE)
                .orElseThrow(() -> new IllegalStateException("the team has no ground for whom the signal is about"));
    }

    private Detail detail(Signal signal, Access access) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var postcode = signal.postcode();
        return new Detail(
                signal,
                residents.of(access),
                name(signal.sender()),
                name(signal.takenBy()),
                organisations.team(signal.team()).map(Team::name).orElse(""),
                postcode == null
                        ? null
                        : places.of(postcode).map(Places.Neighbourhood::name).orElse(null),
                ties.managerOf(access.resident())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse(null),
                account(access).equals(signal.takenBy()),
                WorkingDays.between(LocalDate.ofInstant(signal.raisedAt(), Time.ZONE), today),
                signal.state().isOpen() ? WorkingDays.between(signal.due(), today) : 0);
    }

    private @Nullable String name(@Nullable AccountId account) {
        return account == null
                ? null
                : accounts.find(account).map(Account::name).orElse(null);
    }

    /** Only people at work have a key to read signals. */
    private static AccountId account(Access access) {
        return ((SignedIn) access.actor()).account();
    }
}
