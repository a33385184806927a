package nl.nabij.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.Opening;
import nl.nabij.access.Ties;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Time;
import nl.nabij.shared.WorkingDays;
import nl.nabij.signals.Signal.State;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Tasks;
import org.springframework.stereotype.Component;

/** Asks whoever is to act, gives the team a ground to look until it is decided, and lets it go when it is. */
@Component
class SignalTurns {

    /** Asks a team to read and take a signal. */
    static final String READ = "signal-read";

    private static final String CONTACT = "signal-contact";

    private final Tasks tasks;
    private final Notices notices;
    private final Ties ties;
    private final Settings settings;
    private final Clock clock;

    SignalTurns(Tasks tasks, Notices notices, Ties ties, Settings settings, Clock clock) {
        this.tasks = tasks;
        this.notices = notices;
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

    /** About somebody who is known. */
    void raised(Signal signal, Access access) {
        ask(signal, access);
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

    /** About somebody who was known already: whoever is to act there is asked, and a former team lets go. */
    void attached(Signal signal, boolean managed, Access access) {
        ask(signal, access);
        var manager = signal.takenBy();
        if (managed && manager != null) {
            notices.tell(manager, "signals.notice.attached", List.of(), path(signal), access);
            ties.end(signal.id().value());
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

    static String path(Signal signal) {
        return "/residents/%s/signals/%s".formatted(signal.resident(), signal.id());
    }
}
