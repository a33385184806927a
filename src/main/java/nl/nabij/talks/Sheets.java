package nl.nabij.talks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Ties;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.Time;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The third front door of the talks module: holding a talk. Everybody who joins writes on a sheet of the own; nobody else
 * reads it until it is handed in.
 */
@Service
@Transactional
public class Sheets {

    private final TalkRepository repository;
    private final PartnerRepository partners;
    private final Tasks tasks;
    private final Notices notices;
    private final Residents residents;
    private final Ties ties;
    private final Keys keys;
    private final Clock clock;

    Sheets(
            TalkRepository repository,
            PartnerRepository partners,
            Tasks tasks,
            Notices notices,
            Residents residents,
            Ties ties,
            Keys keys,
            Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.tasks = tasks;
        this.notices = notices;
        this.residents = residents;
        this.ties = ties;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps a note at a question; an empty one takes the earlier away. @return when; empty where there is nothing to write on */
    @Opens(value = Part.PREPARATION, changes = true)
    public Optional<Instant> note(TalkId id, int number, String note, Access access) {
        return mine(id, access).map(mine -> {
            partners.write(mine.partner(), mine.partner().sheet().with(number, note), mine.talk());
            return clock.instant();
        });
    }

    /**
     * Joins the own notes with what was noted elsewhere meanwhile. Nothing is written where a note changed at both sides.
     *
     * @param before the own notes as they were when they left
     * @return empty where there is nothing to write on
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public Optional<Sheet.Joined> join(TalkId id, Sheet before, Sheet brought, Access access) {
        return mine(id, access).map(mine -> {
            var joined = mine.partner().sheet().join(before, brought);
            if (joined.twice().isEmpty()) {
                partners.write(mine.partner(), joined.sheet(), mine.talk());
            }
            return joined;
        });
    }

    /** Throws the own notes away; the talk stays as it was prepared. @return whether there was a sheet */
    @Opens(value = Part.PREPARATION, changes = true)
    public boolean discard(TalkId id, Access access) {
        return mine(id, access)
                .map(mine -> {
                    partners.write(mine.partner(), Sheet.EMPTY, mine.talk());
                    return true;
                })
                .orElse(false);
    }

    /**
     * Gives the own notes to who prepared the talk. It is the end of it for this partner: the task is done, and the tie ends
     * now. Who prepared the talk has nothing to hand in.
     *
     * @return the talk, as it was read for the last time
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public Optional<Talk> handIn(TalkId id, Access access) {
        return mine(id, access).filter(mine -> !mine.isAuthor()).map(mine -> {
            partners.handIn(mine.partner(), mine.talk(), clock.instant());
            tasks.done(Talks.HOLD, mine.partner().id().value(), access);
            notices.tell(
                    mine.talk().account(),
                    "talks.notice.handed-in",
                    List.of(residents.of(access).fullName(), mine.partner().name()),
                    Talks.path(mine.talk()) + "/end",
                    access);
            ties.end(mine.partner().id().value());
            return mine.talk();
        });
    }

    /**
     * Empties the notes of partners who did not hand them in before their tie ended: nobody can read them any more.
     *
     * @return how many sheets
     */
    @Opens(value = Part.PREPARATION, changes = true)
    public int expire(OnDuty duty) {
        var emptied = partners.expire(LocalDate.now(clock.withZone(Time.ZONE)).minusDays(Talk.DAYS_AFTER));
        keys.touched(emptied, duty);
        return emptied.size();
    }

    private Optional<Mine> mine(TalkId id, Access access) {
        return access.actor() instanceof SignedIn somebody
                ? repository
                        .hold(id, access.resident())
                        .filter(Talk::isOpen)
                        .flatMap(talk -> talk.partner(somebody.account())
                                .filter(partner -> !partner.isHandedIn())
                                .map(partner -> new Mine(talk, partner)))
                : Optional.empty();
    }

    /** The talk and the own place in it. */
    private record Mine(Talk talk, Partner partner) {

        boolean isAuthor() {
            return talk.account().equals(partner.account());
        }
    }
}
