package nl.nabij.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.nabij.regions.Setting;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.GlassId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaking the glass: in an emergency a professional without a tie opens one file for an hour, says why, and is seen doing
 * so: the resident reads it in the own log, and the privacy officer reviews each one.
 */
@Service
@Transactional
class Emergencies {

    /** How often one account may do it within 24 hours. */
    static final Setting PER_DAY = new Setting("access.emergencies-per-day", 1, 20, 3);

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Ties ties;
    private final LegalBases bases;
    private final AccessLog log;
    private final Keys keys;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    Emergencies(
            JdbcClient jdbc,
            Ties ties,
            LegalBases bases,
            AccessLog log,
            Keys keys,
            People people,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.bases = bases;
        this.log = log;
        this.keys = keys;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** What can come of it. */
    sealed interface Outcome {

        record Opened(ResidentId resident) implements Outcome {}

        /** Nobody has this number. */
        record NotThere() implements Outcome {}

        /** No role that may, or the region has switched off its legal basis. */
        record NotAllowed() implements Outcome {}

        /** More often within a day than the region allows. */
        record TooOften() implements Outcome {}
    }

    /**
     * One time that somebody did it, as the privacy officer reads it.
     *
     * @param clientNumber null where the resident has none
     */
    record Broken(
            GlassId id, ResidentId resident, @Nullable String clientNumber, String name, String reason, Instant at) {}

    /** Whether somebody with these roles may do it at all in this region. */
    boolean mayOpen(SignedIn professional) {
        return Passages.glass(professional.roles()) && bases.inForce().contains(LegalBasis.VITAL_INTEREST);
    }

    /** Opens the file of who has this number, for an hour; the log says so whether or not anything is read. */
    Outcome open(String clientNumber, String reason, SignedIn professional) {
        if (!mayOpen(professional)) {
            return new Outcome.NotAllowed();
        }
        var now = clock.instant();
        if (since(professional, now.minus(Duration.ofDays(1))) >= settings.of(PER_DAY)) {
            return new Outcome.TooOften();
        }
        var resident = people.withNumber(clientNumber);
        if (resident.isEmpty()) {
            return new Outcome.NotThere();
        }
        var id = GlassId.next();
        jdbc.sql("insert into broken_glass (id, resident, account, reason, broken_at) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        resident.get().value(),
                        professional.account().value(),
                        reason,
                        Timestamp.from(now))
                .update();
        ties.glass(professional.account(), resident.get(), id, now.plus(HOUR));
        var key = keys.access(professional, resident.get(), Purpose.SUPPORT).orElseThrow();
        log.done(new LogLine(key, "Emergencies.open", null));
        return new Outcome.Opened(resident.get());
    }

    /** Those that no privacy officer has reviewed yet, the oldest first. */
    @Opens(Part.LOG)
    Shown<Broken> unreviewed(ListAccess list) {
        var rows = jdbc.sql("""
                select g.id, g.resident, g.reason, g.broken_at, a.name from broken_glass g
                join account a on a.id = g.account where reviewed_at is null order by broken_at
                """)
                .query((row, number) -> new Broken(
                        new GlassId(row.getObject("id", UUID.class)),
                        new ResidentId(row.getObject("resident", UUID.class)),
                        null,
                        row.getString("name"),
                        row.getString("reason"),
                        row.getTimestamp("broken_at").toInstant()))
                .list();
        var named = people.of(rows.stream().map(Broken::resident).toList(), list);
        return keys.show(
                rows.stream()
                        .map(row -> new Broken(
                                row.id(),
                                row.resident(),
                                People.number(named.get(row.resident())),
                                row.name(),
                                row.reason(),
                                row.at()))
                        .toList(),
                Broken::resident,
                list);
    }

    /** How many wait for review; a number, nothing about anybody. */
    int waiting() {
        return jdbc.sql("select count(*) from broken_glass where reviewed_at is null")
                .query(Integer.class)
                .single();
    }

    /** @return false if it is not there, or was reviewed before */
    @Opens(value = Part.LOG, changes = true)
    boolean review(GlassId id, ListAccess list) {
        return jdbc.sql("""
                update broken_glass set reviewed_by = :by, reviewed_at = :now
                where id = :id and reviewed_at is null
                """)
                        .param("by", ((SignedIn) list.actor()).account().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private int since(SignedIn professional, Instant moment) {
        return jdbc.sql("select count(*) from broken_glass where account = ? and broken_at > ?")
                .params(professional.account().value(), Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }
}
