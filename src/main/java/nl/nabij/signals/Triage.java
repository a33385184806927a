package nl.nabij.signals;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.residents.Residents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.TeamId;
import nl.nabij.signals.Signal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the signals module for what a team does with a signal that it read ({@link SignalReading}): one of its
 * members takes it and speaks with the person, or says why not. Who it is, the team finds out by {@link Identification}.
 */
@Service
@Transactional
public class Triage {

    private final SignalRows rows;
    private final Readers readers;
    private final SignalTurns turns;
    private final Residents residents;
    private final Ties ties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Triage(
            SignalRows rows,
            Readers readers,
            SignalTurns turns,
            Residents residents,
            Ties ties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.turns = turns;
        this.residents = residents;
        this.ties = ties;
        this.events = events;
        this.clock = clock;
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

    /** Only people at work have a key to read signals. */
    private static AccountId account(Access access) {
        return ((SignedIn) access.actor()).account();
    }
}
