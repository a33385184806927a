package nl.nabij.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.nabij.shared.Actor;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.stereotype.Service;

/**
 * The front door of the access module: makes the keys, and knows when there is no ground for one. A refusal is logged in a
 * transaction of its own.
 */
@Service
public class Keys {

    private static final Duration PASSING = Duration.ofHours(4);

    private final Ties ties;
    private final LegalBases bases;
    private final People people;
    private final AccessLog log;
    private final Clock clock;

    Keys(Ties ties, LegalBases bases, People people, AccessLog log, Clock clock) {
        this.ties = ties;
        this.bases = bases;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** @return empty if nothing gives a ground now */
    public Optional<Access> access(Actor actor, ResidentId resident, Purpose purpose) {
        var access = ties.between(actor, resident, bases.inForce())
                .judge(purpose, clock.instant())
                .map(ground -> new Access(actor, resident, purpose, ground));
        if (access.isEmpty()) {
            refuse(new Access(actor, resident, purpose, Ground.none()), "Keys.access");
        }
        return access;
    }

    /**
     * The key to two residents who may be one person, or who were made one: for who keeps right who both of them are, and for
     * an administrator. Which two that may be, the front door knows: it opens found pairs only.
     *
     * @param other may be an identity that was given up for the one
     * @return empty if nothing gives a ground now
     */
    public Optional<PairAccess> pair(SignedIn actor, ResidentId one, ResidentId other) {
        var inForce = bases.inForce();
        var isFormer = people.now(other).filter(one::equals).isPresent();
        var grounds = (isFormer ? Stream.of(one) : Stream.of(one, other))
                .map(resident -> ties.between(actor, resident, inForce).judge(Purpose.MERGE, clock.instant()))
                .toList();
        if (grounds.stream()
                .allMatch(ground -> ground.isPresent() && ground.get().rights().contains(Right.CORRECT))) {
            return Optional.of(new PairAccess(
                    actor,
                    one,
                    other,
                    grounds.stream()
                            .map(Optional::orElseThrow)
                            .reduce(Ground::both)
                            .orElseThrow()));
        }
        if (Passages.pair(actor.roles())) {
            return Optional.of(new PairAccess(actor, one, other, passing("RECORDS", Purpose.MERGE)));
        }
        refuse(new PairAccess(actor, one, other, Ground.none()), "Keys.pair");
        return Optional.empty();
    }

    /** Whether {@link #list} would give a key; for a page or menu that leaves out what is not for this role. Logs nothing. */
    public boolean mayList(SignedIn actor, Purpose purpose) {
        return Passages.list(actor.roles(), purpose);
    }

    /** The key to a list of residents with a tie to the actor. @throws NoGround if no role of the actor has such a list */
    public ListAccess list(SignedIn actor, Purpose purpose) {
        if (!Passages.list(actor.roles(), purpose)) {
            throw refuse(new ListAccess(actor, purpose, Ground.none()), "Keys.list");
        }
        return new ListAccess(actor, purpose, passing("OWN_LIST", purpose));
    }

    /** The key to one resident who does not exist yet. @throws NoGround if no role of the actor adds residents so */
    public Opening opening(SignedIn actor, ResidentId resident, Purpose purpose) {
        return openings(actor, List.of(resident), purpose);
    }

    /**
     * The key of a visitor who tells something about somebody: to a resident who does not exist yet, and to nobody else.
     *
     * @param visitor holds the receipt of what is told
     */
    public Opening opening(LinkHolder visitor, ResidentId resident) {
        return new Opening(visitor, List.of(resident), Purpose.RAISE, passing("OPENING", Purpose.RAISE));
    }

    /**
     * The key of who holds a receipt: to what became of it, and to nothing of the person.
     *
     * @param holder of the receipt; the module that keeps the receipts has found it
     */
    public Access receipt(LinkHolder holder, ResidentId resident) {
        return new Access(
                holder,
                resident,
                Purpose.RAISE,
                Ground.passing("RECEIPT", List.of(Part.SIGNAL), clock.instant().plus(PASSING)));
    }

    /**
     * The key of who holds the code of what was handed out: to fill it in, and to nothing of the person.
     *
     * @param holder of the code; the module that keeps the codes has found it
     */
    public Access handout(LinkHolder holder, ResidentId resident) {
        return new Access(holder, resident, Purpose.FILL_IN, passing("HANDOUT", Purpose.FILL_IN));
    }

    /** One key, and one line of the log, for all residents of a file. @throws NoGround as {@link #opening} */
    public Opening openings(SignedIn actor, List<ResidentId> residents, Purpose purpose) {
        if (!Passages.opening(actor.roles(), purpose)) {
            throw refuse(new Opening(actor, residents, purpose, Ground.none()), "Keys.opening");
        }
        return new Opening(actor, residents, purpose, passing("OPENING", purpose));
    }

    /** The key of background work. @throws NoGround if this duty has no such purpose */
    public OnDuty duty(Duty duty, Purpose purpose) {
        if (!Passages.duty(duty, purpose)) {
            throw refuse(new OnDuty(duty, purpose, Ground.none()), "Keys.duty");
        }
        return new OnDuty(duty, purpose, passing("DUTY", purpose));
    }

    /**
     * The key to counts, for who may count: researcher, board, coordinator, team lead, privacy officer, administrator.
     *
     * @throws NoGround if no role of the actor counts for this purpose, or the region has switched off research
     */
    public Figures figures(SignedIn actor, Purpose purpose) {
        if (!Passages.figures(actor.roles(), purpose) || !bases.inForce().contains(LegalBasis.RESEARCH)) {
            throw refuse(new Figures(actor, purpose, Ground.none()), "Keys.figures");
        }
        return new Figures(actor, purpose, passing("FIGURES", purpose));
    }

    /** Tells the log which residents the background work read or changed: one statement for all of them. */
    public void touched(List<ResidentId> residents, OnDuty duty) {
        OpensInterceptor.lineOf(duty).concerns(residents);
    }

    /** The rows, after the log knows whom they are about: one statement for all of them. */
    public <T> Shown<T> show(List<T> rows, Function<T, ResidentId> resident, ListAccess list) {
        OpensInterceptor.lineOf(list).concerns(rows.stream().map(resident).toList());
        return new Shown<>(rows);
    }

    private NoGround refuse(Key key, String method) {
        log.refused(new LogLine(key, method, null));
        return new NoGround("%s has no %s for %s"
                .formatted(key.actor().reference(), key.getClass().getSimpleName(), key.purpose()));
    }

    private Ground passing(String name, Purpose purpose) {
        return Ground.passing(name, purpose.parts(), clock.instant().plus(PASSING));
    }
}
