package nl.nabij.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.stereotype.Service;

/** The front door of the access module: makes the keys, and knows when there is no ground for one. */
@Service
public class Keys {

    private static final Duration PASSING = Duration.ofHours(4);

    private final Ties ties;
    private final AccessLog log;
    private final Clock clock;

    Keys(Ties ties, AccessLog log, Clock clock) {
        this.ties = ties;
        this.log = log;
        this.clock = clock;
    }

    /** @return empty if nothing gives a ground now; that is logged as refused */
    public Optional<Access> access(Actor actor, ResidentId resident, Purpose purpose) {
        var access = Tie.judge(ties.between(actor, resident), purpose, clock.instant())
                .map(ground -> new Access(actor, resident, purpose, ground));
        if (access.isEmpty()) {
            var nothing = new Ground("NONE", purpose.parts(), clock.instant());
            log.refused(new LogLine(new Access(actor, resident, purpose, nothing), null, "Keys.access"));
        }
        return access;
    }

    public ListAccess list(SignedIn actor, Purpose purpose) {
        return new ListAccess(actor, purpose, passing("OWN_LIST", purpose));
    }

    public Opening opening(SignedIn actor, ResidentId resident, Purpose purpose) {
        return openings(actor, List.of(resident), purpose);
    }

    /** One key, and one line of the log, for all residents of a file. */
    public Opening openings(SignedIn actor, List<ResidentId> residents, Purpose purpose) {
        return new Opening(actor, residents, purpose, passing("OPENING", purpose));
    }

    public OnDuty duty(Duty duty, Purpose purpose) {
        return new OnDuty(duty, purpose, passing("DUTY", purpose));
    }

    /** For who may count: researcher, board, coordinator, team lead, privacy officer, administrator. */
    public Figures figures(SignedIn actor, Purpose purpose) {
        return new Figures(actor, purpose, passing("FIGURES", purpose));
    }

    /** Tells the log which residents the background work read or changed: one statement for all of them. */
    public void touched(List<ResidentId> residents, OnDuty duty) {
        var line = OpensInterceptor.outermost();
        if (!line.isOf(duty)) {
            throw new IllegalStateException("this work belongs to another key");
        }
        log.shown(line, residents);
    }

    /** The rows, after the log knows whom they are about: one statement for all of them. */
    public <T> Shown<T> show(List<T> rows, Function<T, ResidentId> resident, ListAccess list) {
        var line = OpensInterceptor.outermost();
        if (!line.isOf(list)) {
            throw new IllegalStateException("these rows belong to another key");
        }
        log.shown(line, rows.stream().map(resident).toList());
        return new Shown<>(rows);
    }

    private Ground passing(String name, Purpose purpose) {
        return new Ground(name, purpose.parts(), clock.instant().plus(PASSING));
    }
}
