package nl.nabij.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.TakingId;
import nl.nabij.shared.TalkId;
import nl.nabij.talks.Partner;
import nl.nabij.talks.Sheets;
import nl.nabij.talks.Talk;
import nl.nabij.talks.Talks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the offline module: take a prepared talk along, and send what was noted. */
@Service
@Transactional
public class Takings {

    private final TakingRepository repository;
    private final Talks talks;
    private final Sheets sheets;
    private final Keys keys;
    private final Clock clock;

    Takings(TakingRepository repository, Talks talks, Sheets sheets, Keys keys, Clock clock) {
        this.repository = repository;
        this.talks = talks;
        this.sheets = sheets;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Gives an open talk to a device of who joins it. This is the line in the log: what is read on the device later is not
     * seen here.
     *
     * @return empty where there is nothing to take along
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public Optional<Taking> take(TalkId talk, Access access) {
        return mine(talk, access).map(mine -> {
            var taking = new Taking(
                    TakingId.next(),
                    talk,
                    access.resident(),
                    Objects.requireNonNull(mine.account()),
                    clock.instant(),
                    null);
            repository.add(taking);
            return taking;
        });
    }

    /** Whether what a device holds may stay there: the talk is open, and this account joins it and took it along. */
    @Opens(Part.PREPARATION)
    public boolean isHeld(TalkId talk, TakingId taking, Access access) {
        return own(talk, taking, access).isPresent() && mine(talk, access).isPresent();
    }

    /**
     * Joins the notes of a device with those here, once.
     *
     * @param signedInAt when who sends last showed who he or she is; null where that is not known
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public Sending send(TalkId talk, TakingId taking, Brought brought, @Nullable Instant signedInAt, Access access) {
        var held = own(talk, taking, access);
        if (held.isEmpty()) {
            return new Sending.NotThere();
        }
        var sentAt = held.get().sentAt();
        if (sentAt != null) {
            return new Sending.Sent(sentAt);
        }
        if (!held.get().isProven(signedInAt, clock.instant())) {
            return new Sending.SignInAgain();
        }
        return brought.fits() ? send(held.get(), brought, access) : new Sending.TooLong();
    }

    /** Forgets what no device can send any more. @return how many */
    @Opens(value = Part.PREPARATION, changes = true)
    public int forget(OnDuty duty) {
        var about = repository.forget(clock.instant().minus(Taking.KEPT.multipliedBy(2)));
        keys.touched(about.stream().distinct().toList(), duty);
        return about.size();
    }

    private Sending send(Taking taking, Brought brought, Access access) {
        var talk = talks.find(taking.talk(), access).filter(Talk::isOpen);
        var mine = mine(taking.talk(), access);
        if (talk.isEmpty() || mine.isEmpty()) {
            return new Sending.NotThere();
        }
        if (!brought.isFor(talk.get().preparation())) {
            return new Sending.Differs(talk.get(), mine.get().sheet(), changed(brought));
        }
        return sheets.join(taking.talk(), brought.before(), brought.sheet(), access)
                .<Sending>map(joined -> {
                    if (!joined.twice().isEmpty()) {
                        return new Sending.Differs(talk.get(), mine.get().sheet(), joined.twice());
                    }
                    repository.sent(taking, clock.instant());
                    return new Sending.Sent(clock.instant());
                })
                .orElseGet(Sending.NotThere::new);
    }

    private static SortedSet<Integer> changed(Brought brought) {
        return brought.sheet().notes().entrySet().stream()
                .filter(note -> !brought.before().note(note.getKey()).equals(Optional.of(note.getValue())))
                .map(note -> note.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Taking> own(TalkId talk, TakingId taking, Access access) {
        return repository
                .hold(taking, talk, access.resident())
                .filter(held -> access.actor() instanceof SignedIn somebody
                        && somebody.account().equals(held.account()));
    }

    private Optional<Partner> mine(TalkId talk, Access access) {
        return access.actor() instanceof SignedIn somebody
                ? talks.find(talk, access)
                        .filter(Talk::isOpen)
                        .flatMap(open -> open.partner(somebody.account()))
                        .filter(partner -> !partner.isHandedIn())
                : Optional.empty();
    }
}
