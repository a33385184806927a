package nl.nabij.talks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.TalkPartnerId;
import nl.nabij.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of the talks module: prepare a talk, change it, call it off. Who may talk with the resident prepares; who
 * joins reads this talk and no other.
 */
@Service
@Transactional
public class Talks {

    /** What is asked of everybody who joins with an account; its subject is the partner. */
    static final String HOLD = "talk-hold";

    private final TalkRepository repository;
    private final PartnerRepository partners;
    private final Tasks tasks;
    private final Ties ties;
    private final Clock clock;

    Talks(TalkRepository repository, PartnerRepository partners, Tasks tasks, Ties ties, Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.tasks = tasks;
        this.ties = ties;
        this.clock = clock;
    }

    /**
     * Prepares a talk; who prepares it is the first partner.
     *
     * @param id made with the form, so that a second click prepares nothing twice
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public Outcome prepare(TalkId id, Preparation preparation, Access access) {
        if (!access.may(Right.CONVERSE) || !(access.actor() instanceof SignedIn author)) {
            return new Outcome.NotThere();
        }
        if (repository.add(id, access.resident(), author.account(), preparation, clock.instant())) {
            var talk = repository.find(id, access.resident()).orElseThrow();
            var partner = TalkPartnerId.next();
            partners.add(partner, talk, Partners.author(author.account(), talk), null, null, clock.instant());
            tasks.ask(HOLD, partner.value(), path(talk), author.account(), preparation.on(), access);
        }
        return repository
                .find(id, access.resident())
                .<Outcome>map(talk -> new Outcome.Done(Partners.shown(talk, access)))
                .orElseGet(Outcome.NotThere::new);
    }

    /** Talks of this resident that are prepared and not over, the first day first: all, or those that who asks joins. */
    @Opens(Part.PREPARATION)
    public List<Talk> open(Access access) {
        return repository.open(access.resident()).stream()
                .filter(talk -> Partners.mayRead(talk, access))
                .map(talk -> Partners.shown(talk, access))
                .toList();
    }

    /** One talk, for who may talk with the resident, who joins, and the resident. */
    @Opens(Part.PREPARATION)
    public Optional<Talk> find(TalkId id, Access access) {
        return repository
                .find(id, access.resident())
                .filter(talk -> Partners.mayRead(talk, access))
                .map(talk -> Partners.shown(talk, access));
    }

    /**
     * Changes what was thought of beforehand; ties and tasks move along with the day.
     *
     * @param version of the talk that the changer saw
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public Outcome change(TalkId id, Preparation preparation, int version, Access access) {
        return repository.prepared(id, access, before -> {
            if (before.version() != version) {
                return new Outcome.ChangedMeanwhile(Partners.shown(before, access));
            }
            repository.change(before, preparation);
            var now = repository.find(id, access.resident()).orElseThrow();
            now.partners().forEach(partner -> move(partner, now, access));
            return new Outcome.Done(Partners.shown(now, access));
        });
    }

    /** The talk does not take place: ties and tasks end, notes are forgotten. A second click does nothing. */
    @Opens(value = Part.PREPARATION, changes = true)
    public Outcome callOff(TalkId id, Access access) {
        return end(id, Talk.Status.CALLED_OFF, access);
    }

    /** The module above registered what was said: ties and tasks end, and the notes have done their work. */
    @Opens(value = Part.PREPARATION, changes = true)
    public Outcome registered(TalkId id, Access access) {
        return end(id, Talk.Status.REGISTERED, access);
    }

    private Outcome end(TalkId id, Talk.Status status, Access access) {
        return repository.prepared(id, access, talk -> {
            for (var partner : talk.partners()) {
                if (status == Talk.Status.REGISTERED) {
                    tasks.done(HOLD, partner.id().value(), access);
                }
                tasks.withdraw(partner.id().value(), access);
                ties.end(partner.id().value());
            }
            partners.forget(talk);
            repository.end(talk, status, clock.instant());
            return new Outcome.Done(
                    Partners.shown(repository.find(id, access.resident()).orElseThrow(), access));
        });
    }

    private void move(Partner partner, Talk talk, Access access) {
        var account = partner.account();
        if (account == null || partner.isHandedIn()) {
            return;
        }
        tasks.withdraw(partner.id().value(), access);
        tasks.ask(
                HOLD,
                partner.id().value(),
                path(talk),
                account,
                talk.preparation().on(),
                access);
        if (!account.equals(talk.account())) {
            ties.end(partner.id().value());
            ties.talkPartner(account, talk.resident(), partner.id().value(), talk.tieEnds());
        }
    }

    static String path(Talk talk) {
        return "/residents/%s/talks/%s".formatted(talk.resident(), talk.id());
    }
}
