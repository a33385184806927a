package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.regions.Settings;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.SelectedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was tried to reach somebody, and what came of it; every row is looked for with its resident. */
@Repository
class AttemptRows {

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    AttemptRows(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An attempt with the name on a list that it was for.
     *
     * @param selected which of the lists
     */
    record Made(SelectedId selected, Attempt attempt) {}

    /** The client manager opened the page about this name. */
    void read(SelectedId id, Access access) {
        jdbc.sql("update selected set read_at = :now where id = :id and resident = :resident and read_at is null")
                .param("now", now())
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
    }

    List<Made> all(Access access) {
        return jdbc.sql("select * from contact_attempt where resident = ? order by made_at desc, number desc")
                .param(access.resident().value())
                .query((row, number) -> new Made(new SelectedId(row.getObject("selected", UUID.class)), read(row)))
                .list();
    }

    /** @param day null where there was no contact after all */
    void reachedOn(@Nullable LocalDate day, SelectedId id, Access access) {
        jdbc.sql("update selected set reached_on = :day where id = :id and resident = :resident")
                .param("day", day)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
    }

    void uninvited(SelectedId id, Access access) {
        jdbc.sql("delete from invitation where selected = ? and resident = ?")
                .params(id.value(), access.resident().value())
                .update();
    }

    void remove(SelectedId id, int number, Access access) {
        jdbc.sql("delete from contact_attempt where selected = :id and number = :number and resident = :resident")
                .param("id", id.value())
                .param("number", number)
                .param("resident", access.resident().value())
                .update();
    }

    /** Another list has this person meanwhile, and nobody is on two at once. */
    boolean isListedAnew(SelectedId id, Access access) {
        return jdbc.sql("""
                select exists (select from selected where resident = :resident and id <> :id
                               and state in ('OPEN', 'LATER', 'INVITED', 'REACHED'))
                """)
                .param("resident", access.resident().value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Its key keeps anybody from being invited twice. */
    void invited(SelectedId id, AttemptRequest request, Access access) {
        jdbc.sql("""
                insert into invitation (selected, resident, channel, language, invited_by, invited_at)
                values (:id, :resident, :channel, :language, :by, :now) on conflict do nothing
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .param("channel", request.channel().name())
                .param("language", request.language())
                .param("by", ((SignedIn) access.actor()).account().value())
                .param("now", now())
                .update();
    }

    void insert(SelectedId id, AttemptRequest request, Access access) {
        jdbc.sql("""
                insert into contact_attempt (selected, number, resident, channel, language, made_by, made_at, reach, told_at,
                                             call_on, note, text_version, contact_before)
                values (:id, :number, :resident, :channel, :language, :by, :now, :reach, :now, :callOn, :note, :text,
                        (select last_on from last_contact where resident = :resident))
                """)
                .param("id", id.value())
                .param("number", request.number())
                .param("resident", access.resident().value())
                .param("channel", request.channel().name())
                .param("language", request.language())
                .param("by", ((SignedIn) access.actor()).account().value())
                .param("now", now())
                .param("reach", request.reach().name())
                .param("callOn", request.callOn())
                .param("note", request.note())
                .param("text", request.textVersion())
                .update();
    }

    void put(SelectedId id, int number, Reach reach, String note, Access access) {
        jdbc.sql("""
                update contact_attempt set reach = :reach, note = :note, told_at = :now,
                    contact_before = (select last_on from last_contact where resident = :resident)
                where selected = :id and number = :number and resident = :resident
                """)
                .param("reach", reach.name())
                .param("note", note)
                .param("now", now())
                .param("id", id.value())
                .param("number", number)
                .param("resident", access.resident().value())
                .update();
    }

    Effort effort(SelectedId id, Access access) {
        var attempts = jdbc.sql("""
                select * from contact_attempt where selected = :id and resident = :resident order by number
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .query((row, number) -> read(row))
                .list();
        var before = jdbc.sql("""
                select count(*) from contact_attempt where resident = :resident and selected <> :id and made_at > :rest
                """)
                .param("resident", access.resident().value())
                .param("id", id.value())
                .param(
                        "rest",
                        Timestamp.from(today().minusMonths(settings.of(SelectionSettings.REST))
                                .atStartOfDay(ZONE)
                                .toInstant()))
                .query(Integer.class)
                .single();
        return new Effort(attempts, before, settings.of(SelectionSettings.ATTEMPTS));
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                Channel.valueOf(row.getString("channel")),
                row.getString("language"),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                Reach.valueOf(row.getString("reach")),
                row.getTimestamp("told_at").toInstant(),
                row.getObject("call_on", LocalDate.class),
                row.getString("note"),
                row.getObject("text_version", Integer.class));
    }

    boolean isRead(SelectedId id, Access access) {
        return jdbc.sql("select read_at is not null from selected where id = ? and resident = ?")
                .params(id.value(), access.resident().value())
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
