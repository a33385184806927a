package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.regions.Settings;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.SelectedId;
import nl.nabij.shared.WorkingDays;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of seeking contact: who is read is invited once, tried a few times at most, and then left in peace. What is
 * asked next falls on a day on which people work.
 */
@Service
@Transactional
public class Attempts {

    private final AttemptRows rows;
    private final SelectedStates states;
    private final Contacts contacts;
    private final Residents residents;
    private final Tasks tasks;
    private final Settings settings;
    private final Clock clock;

    Attempts(
            AttemptRows rows,
            SelectedStates states,
            Contacts contacts,
            Residents residents,
            Tasks tasks,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.states = states;
        this.contacts = contacts;
        this.residents = residents;
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The client manager opened the page about this name; only then it can be acted on. */
    @Opens(value = Part.SELECTION, changes = true)
    public void read(SelectedId id, Access access) {
        rows.read(id, access);
    }

    /** What was tried so far for this name; nothing where it is not of this resident. */
    @Opens(Part.SELECTION)
    Effort of(SelectedId id, Access access) {
        return rows.effort(id, access);
    }

    /** Every attempt to reach this resident, newest first. */
    @Opens(Part.SELECTION)
    List<AttemptRows.Made> all(Access access) {
        return rows.all(access);
    }

    /** Writes down an attempt; the first one is the invitation. Nobody waits any more for an answer to an earlier one. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome make(SelectedId id, AttemptRequest request, Access access) {
        var hindrance = hindrance(request.channel(), access);
        if (!(hindrance instanceof Outcome.Done)) {
            return hindrance;
        }
        var state = states.lock(id, access);
        var effort = rows.effort(id, access);
        if (request.number() != effort.next() && state.isLive()) {
            return new Outcome.AlreadyInvited();
        }
        if (!state.isLive() || state == SelectedState.REACHED) {
            return new Outcome.Over();
        }
        if (!rows.isRead(id, access)) {
            return new Outcome.NotRead();
        }
        if (!effort.mayTry()) {
            return new Outcome.EnoughTried(effort.made());
        }
        rows.invited(id, request, access);
        rows.insert(id, request, access);
        follow(id, request.reach(), request.callOn(), access);
        return new Outcome.Done();
    }

    /** What came of an attempt that waited for an answer. */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome answer(SelectedId id, int number, Reach reach, String note, Access access) {
        if (states.lock(id, access) != SelectedState.INVITED) {
            return new Outcome.Over();
        }
        var waiting = rows.effort(id, access).waiting();
        if (waiting.isEmpty() || waiting.get().number() != number) {
            return new Outcome.AlreadyInvited();
        }
        if (!Reach.afterwards(waiting.get().channel()).contains(reach)) {
            throw new IllegalArgumentException(
                    "%s of %s".formatted(reach, waiting.get().channel()));
        }
        rows.put(id, number, reach, note, access);
        follow(id, reach, null, access);
        return new Outcome.Done();
    }

    /**
     * What was written down last today was a mistake: an attempt of today is as if it was never made, an older one waits for its
     * answer again.
     */
    @Opens(value = Part.SELECTION, changes = true)
    public Outcome takeBack(SelectedId id, int number, Access access) {
        var state = states.lock(id, access);
        var effort = rows.effort(id, access);
        var last = effort.last();
        if (!state.comesOfAttempts()
                || last.isEmpty()
                || !effort.mayTakeBack(number, clock.instant())
                || rows.isListedAnew(id, access)) {
            return new Outcome.Over();
        }
        if (last.get().reach().isContact()) {
            contacts.putBack(id, number, access);
        }
        if (effort.isOfDay(last.get(), clock.instant())) {
            rows.remove(id, number, access);
        } else {
            rows.put(id, number, Reach.before(last.get().channel()), last.get().note(), access);
        }
        resume(id, access);
        return new Outcome.Done();
    }

    /** Whether contact can be sought in this way now; asked again at the moment a letter is made. */
    @Opens(Part.SELECTION)
    Outcome mayTry(Channel channel, Access access) {
        return hindrance(channel, access);
    }

    private Outcome hindrance(Channel channel, Access access) {
        var resident = residents.of(access);
        if (!resident.mayBeContacted()) {
            return new Outcome.NotToBeContacted();
        }
        if (channel == Channel.LETTER && (resident.secretAddress() || resident.postcode() == null)) {
            return new Outcome.NoAddress(resident.secretAddress());
        }
        return new Outcome.Done();
    }

    /** How far it is by the attempts that are left. */
    private void resume(SelectedId id, Access access) {
        var last = rows.effort(id, access).last();
        if (last.isEmpty()) {
            rows.uninvited(id, access);
            states.become(id, SelectedState.OPEN, access);
        } else if (last.get().reach().isWaiting()) {
            ask(
                    id,
                    SelectedState.INVITED,
                    SelectedTasks.INVITED,
                    dayToAsk(last.get().reach(), last.get().callOn()),
                    access);
        } else {
            again(id, access);
        }
        rows.reachedOn(null, id, access);
    }

    private void follow(SelectedId id, Reach reach, @Nullable LocalDate callOn, Access access) {
        var state = rows.effort(id, access).after(reach);
        if (reach.isContact()) {
            contacts.spoke(today(), access);
        }
        if (reach == Reach.REACHED) {
            rows.reachedOn(today(), id, access);
        }
        switch (state) {
            case INVITED -> {
                if (reach.isWaiting()) {
                    ask(id, state, SelectedTasks.INVITED, dayToAsk(reach, callOn), access);
                } else {
                    again(id, access);
                }
            }
            case REACHED -> ask(id, state, SelectedTasks.TALK, afterAWhile(), access);
            default -> states.become(id, state, access);
        }
        if (reach == Reach.NO_CONTACT) {
            leaveInPeace(residents.of(access), access);
        }
    }

    /** The person's own wish: letters, reminders, invitations and referrals stop with it. */
    private void leaveInPeace(Resident resident, Access access) {
        residents.change(
                new StateRequest(
                        resident.deceasedOn(),
                        resident.movedAwayOn(),
                        true,
                        resident.secretAddress(),
                        resident.version()),
                access);
    }

    private void again(SelectedId id, Access access) {
        ask(
                id,
                SelectedState.INVITED,
                SelectedTasks.AGAIN,
                WorkingDays.after(today(), settings.of(SelectionSettings.TRY_AGAIN)),
                access);
    }

    private void ask(SelectedId id, SelectedState state, String kind, LocalDate due, Access access) {
        states.become(id, state, access);
        tasks.ask(kind, id.value(), path(id, access), who(access), due, access);
    }

    private LocalDate dayToAsk(Reach reach, @Nullable LocalDate callOn) {
        if (reach == Reach.CALL_BACK) {
            return WorkingDays.after(today(), settings.of(SelectionSettings.TRY_AGAIN));
        }
        return callOn == null || !callOn.isAfter(today()) ? afterAWhile() : WorkingDays.onOrAfter(callOn);
    }

    private LocalDate afterAWhile() {
        return WorkingDays.onOrAfter(today().plusDays(settings.of(SelectionSettings.ASK_AFTER)));
    }

    private static String path(SelectedId id, Access access) {
        return "/residents/%s/selections/%s".formatted(access.resident(), id);
    }

    private static AccountId who(Access access) {
        return ((SignedIn) access.actor()).account();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
