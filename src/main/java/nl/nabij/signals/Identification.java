package nl.nabij.signals;

import java.time.Clock;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.residents.Acquaintance;
import nl.nabij.residents.Correction;
import nl.nabij.residents.Residents;
import nl.nabij.residents.UnconfirmedResidents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.signals.Signal.State;
import nl.nabij.signals.Triaged.Attached.Goes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the signals module for finding out who a signal is about: somebody new, or somebody who is known. */
@Service
@Transactional
public class Identification {

    private final SignalRows rows;
    private final SignalTurns turns;
    private final SignalCover cover;
    private final UnconfirmedResidents unconfirmed;
    private final Residents residents;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    Identification(
            SignalRows rows,
            SignalTurns turns,
            SignalCover cover,
            UnconfirmedResidents unconfirmed,
            Residents residents,
            Ties ties,
            Keys keys,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.cover = cover;
        this.unconfirmed = unconfirmed;
        this.residents = residents;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
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
     * It is about somebody who is known: the signal stands with that person from now on, and the unconfirmed one is gone.
     * The client manager, where there is one, does it; while that one is away, who stands in, else the team goes on.
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
        turns.done(signal, access);
        ties.end(id.value());
        ties.triage(signal.team(), known, id.value());
        var key = keyTo(known, access);
        var goes = ties.managerOf(known)
                .map(manager -> toManager(signal, known, manager, key))
                .orElseGet(() -> toTeam(signal, known, key));
        unconfirmed.remove(access);
        return new Triaged.Attached(known, goes);
    }

    private Goes toManager(Signal signal, ResidentId known, AccountId manager, Access key) {
        var due = turns.due(State.TAKEN);
        var instead = cover.instead(manager, signal.team(), due).orElse(null);
        if (instead == null) {
            turns.attached(saved(signal.isAbout(known, manager, signal.team(), due, clock.instant())), manager, key);
            return Goes.TO_MANAGER;
        }
        var standIn = instead.standIn();
        if (standIn == null) {
            toTeam(signal, known, key);
        } else {
            var after = saved(signal.isAbout(known, standIn, instead.team(), due, clock.instant()));
            turns.attachedInstead(after, standIn, manager, key);
        }
        turns.missed(signal.id(), known, manager, key);
        return standIn == null ? Goes.TO_TEAM_WHILE_MANAGER_IS_AWAY : Goes.TO_STAND_IN;
    }

    private Goes toTeam(Signal signal, ResidentId known, Access key) {
        turns.stays(saved(signal.isAbout(known, null, signal.team(), signal.due(), clock.instant())), key);
        return Goes.TO_TEAM;
    }

    private Signal saved(Signal after) {
        rows.save(after);
        return after;
    }

    /** Only who may decide finds it. */
    private Optional<Signal> lock(SignalId id, Access access) {
        return access.may(Right.DECIDE) ? rows.lock(id, access.resident()) : Optional.empty();
    }

    /** The team read the signal, and so it may know whom it turns out to be about. */
    private Access keyTo(ResidentId known, Access access) {
        return keys.access(access.actor(), known, Purpose.TRIAGE)
                .orElseThrow(() -> new IllegalStateException("the team has no ground for whom the signal is about"));
    }
}
