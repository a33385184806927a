package nl.nabij.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.access.Access;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opening;
import nl.nabij.access.Ties;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.regions.Settings;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.signals.Signal.State;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks whoever is to act, gives the team a ground to look until it is decided, and lets it go when it is. */
@Component
class SignalTurns {

    /** Asks a team to read and take a signal. */
    static final String READ = "signal-read";

    private static final String CONTACT = "signal-contact";
    private static final String STANDS_IN = "signals.notice.stand-in";

    private final Tasks tasks;
    private final Notices notices;
    private final Accounts accounts;
    private final Ties ties;
    private final Settings settings;
    private final Clock clock;

    SignalTurns(Tasks tasks, Notices notices, Accounts accounts, Ties ties, Settings settings, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
        this.accounts = accounts;
        this.ties = ties;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last day on which the next step is in time, from today. */
    LocalDate due(State state) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        return WorkingDays.after(
                today, settings.of(state == State.TAKEN ? SignalSettings.CONTACT : SignalSettings.TAKE));
    }

    /** About somebody who came into Nabij with it; what waits apart is asked of nobody, and stands on a list of its own. */
    void raised(Signal signal, Opening opening) {
        ties.triage(signal.team(), signal.resident(), signal.id().value());
        if (signal.state() == State.WAITING) {
            tasks.ask(READ, signal.id().value(), path(signal), signal.team(), signal.due(), opening);
        }
    }

    /**
     * About somebody who is known, who told it.
     *
     * @param away the client manager, where that one is away and somebody else has it; else null
     */
    void raised(Signal signal, @Nullable AccountId away, Access access) {
        ask(signal, access);
        var taker = signal.takenBy();
        if (away != null) {
            if (taker != null) {
                ties.triage(signal.team(), signal.resident(), signal.id().value());
                notices.tell(taker, STANDS_IN, List.of(name(away)), path(signal), access);
            }
            missed(signal.id(), signal.resident(), away, access);
        }
    }

    /** Whatever was asked of anybody is asked no more, and the next one is asked. */
    void changed(Signal signal, Access access) {
        done(signal, access);
        if (!signal.state().isOpen()) {
            ties.end(signal.id().value());
            return;
        }
        ask(signal, access);
    }

    /** It goes to another team, or to a client manager: the former team knows this resident by it no longer. */
    void moved(Signal signal, Access access) {
        ties.end(signal.id().value());
        changed(signal, access);
    }

    /** About somebody who was known already: the client manager is asked, and the former team lets go. */
    void attached(Signal signal, AccountId manager, Access access) {
        ask(signal, access);
        notices.tell(manager, "signals.notice.attached", List.of(), path(signal), access);
        ties.end(signal.id().value());
    }

    /** About somebody who was known already, and whose client manager is away: a colleague is asked, whose team reads it. */
    void attachedInstead(Signal signal, AccountId standIn, AccountId manager, Access access) {
        ask(signal, access);
        ties.end(signal.id().value());
        ties.triage(signal.team(), signal.resident(), signal.id().value());
        notices.tell(standIn, STANDS_IN, List.of(name(manager)), path(signal), access);
    }

    /** About somebody who was known already, and who has no client manager at work: it stays with who has it. */
    void stays(Signal signal, Access access) {
        ask(signal, access);
    }

    /** The client manager, who is away, reads on return that a colleague went on with it. */
    void missed(SignalId signal, ResidentId resident, AccountId manager, Access access) {
        notices.tell(manager, "signals.notice.missed", List.of(), path(resident, signal), access);
    }

    /** Who took it is away: who stands in is asked, or the team again; who was away reads on return who went on. */
    void passedOn(Signal signal, AccountId away, OnDuty duty) {
        var id = signal.id().value();
        var resident = signal.resident();
        var path = path(signal);
        var standIn = signal.takenBy();
        tasks.withdraw(Set.of(CONTACT), List.of(id), duty);
        ties.triage(signal.team(), resident, id);
        if (standIn == null) {
            tasks.ask(READ, id, path, signal.team(), signal.due(), resident, duty);
            notices.tell(away, "signals.notice.passed-on.team", List.of(), path, resident, duty);
        } else {
            tasks.ask(CONTACT, id, path, standIn, signal.due(), resident, duty);
            notices.tell(standIn, STANDS_IN, List.of(name(away)), path, resident, duty);
            notices.tell(away, "signals.notice.passed-on", List.of(name(standIn)), path, resident, duty);
        }
    }

    /** What was asked about it until now. */
    void done(Signal signal, Access access) {
        if (signal.takenBy() != null) {
            tasks.done(READ, signal.id().value(), access);
        }
        if (signal.state() == State.CONTACTED) {
            tasks.done(CONTACT, signal.id().value(), access);
        }
        tasks.withdraw(signal.id().value(), access);
    }

    private void ask(Signal signal, Access access) {
        var taker = signal.takenBy();
        if (signal.state() == State.TAKEN && taker != null) {
            tasks.ask(CONTACT, signal.id().value(), path(signal), taker, signal.due(), access);
        } else {
            ties.triage(signal.team(), signal.resident(), signal.id().value());
            tasks.ask(READ, signal.id().value(), path(signal), signal.team(), signal.due(), access);
        }
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Account::name).orElse("");
    }

    static String path(Signal signal) {
        return path(signal.resident(), signal.id());
    }

    private static String path(ResidentId resident, SignalId signal) {
        return "/residents/%s/signals/%s".formatted(resident, signal);
    }
}
