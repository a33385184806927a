package nl.nabij.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for making two residents one, and for undoing that. All rows about the one who goes away go to the one who is
 * kept, in one transaction, and what went is remembered for {@value #DAYS} days, so that undoing puts back just that. Nothing
 * happens while something has to be solved first.
 */
@Service
@Transactional
public class Merges {

    /** So long it can be undone. */
    static final int DAYS = 30;

    private final DoubleRows rows;
    private final MergeRows merges;
    private final RowMoves moves;
    private final ResidentRepository residents;
    private final Keys keys;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            DoubleRows rows,
            MergeRows merges,
            RowMoves moves,
            ResidentRepository residents,
            Keys keys,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.moves = moves;
        this.residents = residents;
        this.keys = keys;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * That two residents were made one.
     *
     * @param away the identity that was given up
     * @param by who did it
     * @param until when it can be undone; null when it cannot any more
     */
    public record Made(
            ResidentId away,
            String by,
            Instant at,
            @Nullable Instant until) {}

    /** As {@link Made}, with whom it is about now. */
    public record Recent(ResidentId kept, String name, Made made) {}

    /**
     * What undoing would do.
     *
     * @param name of who comes back
     * @param goesBack how many rows of each table go back
     * @param stays how many rows of each table were added since, and stay with the kept resident
     * @param later a later merge has to be undone first
     * @param numberTaken the client number of who comes back is somebody else's by now
     */
    public record Undoing(
            Made made,
            String name,
            Map<String, Integer> goesBack,
            Map<String, Integer> stays,
            boolean later,
            boolean numberTaken) {

        public boolean isPossible() {
            return !later && !numberTaken;
        }
    }

    /** Makes a pair that was found one; nothing is done unless all of it can be. */
    @Opens(value = Part.PERSON, changes = true)
    public MergeOutcome merge(MergeRequest request, PairAccess key) {
        merges.lock(key.one(), key.other());
        var pair = rows.open(key.one(), key.other());
        if (pair.isEmpty()) {
            return new MergeOutcome.NotThere();
        }
        var kept = pair.get().kept();
        var away = pair.get().away();
        if (kept.version() != request.keptVersion() || away.version() != request.awayVersion()) {
            return new MergeOutcome.ChangedMeanwhile();
        }
        var broken = rows.broken(pair.get(), clock.instant());
        if (!broken.isEmpty()) {
            return new MergeOutcome.Refused(broken);
        }
        var now = clock.instant();
        var id = merges.begin(
                kept, away, (SignedIn) key.actor(), now, now.plus(Duration.ofDays(DAYS)), moves.counts(kept.id()));
        moves.move(id, kept.id(), away.id());
        merges.remove(away.id());
        var united = residents.save(united(kept, away, request));
        merges.united(id, united.id());
        merges.readdress(away.id(), kept.id());
        events.publishEvent(new ResidentEvent.Merged(kept.id(), away.id(), now));
        if (!united.state().equals(kept.state().at(united.version()))
                || !united.state().equals(away.state().at(united.version()))) {
            events.publishEvent(new ResidentEvent.StateChanged(kept.id(), now));
            if (united.deceasedOn() != null) {
                events.publishEvent(new ResidentEvent.Died(kept.id(), now));
            }
        }
        return new MergeOutcome.Merged(kept.id());
    }

    /** What undoing this merge would do; empty where there is none that can be undone. */
    @Opens(Part.PERSON)
    public Optional<Undoing> undoing(PairAccess key) {
        return merges.undoable(key.one(), key.other(), clock.instant()).map(made -> {
            var along = moves.along(made.id(), key.one());
            var since = new TreeMap<String, Integer>();
            moves.counts(key.one()).forEach((table, count) -> {
                var added =
                        count - along.getOrDefault(table, 0) - made.keptRows().getOrDefault(table, 0);
                if (added > 0 && !table.equals("resident_merge")) {
                    since.put(table, added);
                }
            });
            return new Undoing(
                    made.made(),
                    made.name(),
                    along,
                    since,
                    merges.hasLater(key.one(), made.made().at()),
                    merges.isNumberTaken(made.id(), key.one()));
        });
    }

    /** Makes two of them again: what went along goes back, what was added since stays. */
    @Opens(value = Part.PERSON, changes = true)
    public MergeOutcome undo(PairAccess key) {
        var now = clock.instant();
        merges.lock(key.one(), key.other());
        var made = merges.undoable(key.one(), key.other(), now);
        if (made.isEmpty()
                || merges.hasLater(key.one(), made.get().made().at())
                || merges.isNumberTaken(made.get().id(), key.one())) {
            return new MergeOutcome.NotThere();
        }
        merges.restoreKept(made.get().id(), key.one());
        merges.restoreAway(made.get().id());
        moves.back(made.get().id(), key.one(), key.other());
        merges.end(made.get().id(), key.one(), key.other(), key.actor().reference(), now);
        events.publishEvent(new ResidentEvent.Parted(key.one(), key.other(), now));
        return new MergeOutcome.Parted(key.other());
    }

    /** With whom this resident was made one, the last first. */
    @Opens(Part.PERSON)
    public List<Made> of(Access access) {
        return jdbc.sql("""
                select away, merged_name, merged_at, case when undo_until > :now then undo_until end as until
                from resident_merge where kept = :kept order by merged_at desc
                """)
                .param("kept", access.resident().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> made(row))
                .list();
    }

    /**
     * What who asks merged and can still undo, the last first; of an administrator, and of a client manager the own clients.
     *
     * @return at most {@value Doubles#MOST}
     */
    @Opens(Part.PERSON)
    public Shown<Recent> recent(ListAccess list) {
        var asks = (SignedIn) list.actor();
        return keys.show(
                jdbc.sql("""
                        select m.kept, m.away, m.merged_name, m.merged_at, m.undo_until as until,
                               concat_ws(' ', r.given_name, nullif(r.infix, ''), r.family_name) as name
                        from resident_merge m join resident r on r.id = m.kept
                        where m.undo_until > :now and m.merged_by = :who and (:all or exists (
                            select from tie where tie.resident = m.kept and account = :account and kind = 'CASELOAD'
                              and ends is null))
                        order by m.merged_at desc limit :most
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("who", asks.reference())
                        .param("all", asks.is(Role.ADMINISTRATOR))
                        .param("account", asks.account().value())
                        .param("most", Doubles.MOST)
                        .query((row, number) -> new Recent(
                                new ResidentId(row.getObject("kept", UUID.class)), row.getString("name"), made(row)))
                        .list(),
                Recent::kept,
                list);
    }

    /** Empties what is needed to undo, of what can be undone no more. @return of how many */
    @Opens(value = Part.PERSON, changes = true)
    public int forget(OnDuty duty) {
        var over = merges.forget(clock.instant());
        keys.touched(over, duty);
        return over.size();
    }

    static Made made(ResultSet row) throws SQLException {
        var until = row.getTimestamp("until");
        return new Made(
                new ResidentId(row.getObject("away", UUID.class)),
                row.getString("merged_name"),
                row.getTimestamp("merged_at").toInstant(),
                until == null ? null : until.toInstant());
    }

    /** What was chosen; and what protects somebody holds when it stood with either of them. */
    private static Resident united(Resident kept, Resident away, MergeRequest request) {
        var person = MergeField.chosen(field -> request.fromAway().contains(field) ? away : kept);
        return kept.united(
                person,
                request.fromAway().contains(MergeField.CALLED_NAME) ? away.calledName() : kept.calledName(),
                new StateRequest(
                        kept.deceasedOn() == null ? away.deceasedOn() : kept.deceasedOn(),
                        kept.movedAwayOn() == null ? away.movedAwayOn() : kept.movedAwayOn(),
                        kept.doNotContact() || away.doNotContact(),
                        kept.secretAddress() || away.secretAddress(),
                        kept.version()));
    }
}
