package nl.nabij.handouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.handouts.Handout.Chosen;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.HandoutId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Handouts in the database; what is answered so far is JSON in one column. */
@Component
class HandoutRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    HandoutRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where another handout has this code by chance */
    boolean add(Handout handout, String code) {
        return jdbc.sql("""
                insert into handout (id, resident, account, instruments, code, made_at, ends_at)
                values (:id, :resident, :account, :instruments, :code, :at, :ends)
                on conflict (code) do nothing
                """)
                        .param("id", handout.id().value())
                        .param("resident", handout.resident().value())
                        .param("account", handout.account().value())
                        .param(
                                "instruments",
                                handout.chosen().stream().map(Chosen::toString).toArray(String[]::new))
                        .param("code", code)
                        .param("at", Timestamp.from(handout.madeAt()))
                        .param("ends", Timestamp.from(handout.endsAt()))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Handout> all(ResidentId resident) {
        return jdbc.sql("select * from handout where resident = ? order by made_at desc")
                .param(resident.value())
                .query((row, number) -> handout(row))
                .list();
    }

    Optional<Handout> find(HandoutId id, ResidentId resident) {
        return jdbc.sql("select * from handout where id = ? and resident = ?")
                .params(id.value(), resident.value())
                .query((row, number) -> handout(row))
                .optional();
    }

    /** What lies behind a code or a device, before there can be a key. */
    private Optional<Handout> by(String column, String hash) {
        return jdbc.sql("select * from handout where " + column + " = ?")
                .param(hash)
                .query((row, number) -> handout(row))
                .optional();
    }

    Optional<Handout> byCode(String hash) {
        return by("code", hash);
    }

    Optional<Handout> byDevice(String hash) {
        return by("device", hash);
    }

    /** Only one of two who begin at the same moment succeeds. */
    boolean begin(HandoutId id, ResidentId resident, String device, Quiet quiet) {
        return jdbc.sql("""
                update handout set began_at = :now, quiet_at = :quiet, kept_until = :kept, device = :device, at_desk = :desk,
                    filling = '{"filled":{}}'
                where id = :id and resident = :resident and (kept_until is null or kept_until <= :now)
                  and sent_at is null and ended_at is null and ends_at > :now
                """)
                        .param("now", Timestamp.from(quiet.since()))
                        .param("quiet", Timestamp.from(quiet.closesAt()))
                        .param("kept", Timestamp.from(quiet.keptUntil()))
                        .param("device", device)
                        .param("desk", quiet.desk())
                        .param("id", id.value())
                        .param("resident", resident.value())
                        .update()
                == 1;
    }

    /** What is answered so far, held until the end of the transaction; empty where nothing is kept any more. */
    Optional<Filling> filling(HandoutId id, ResidentId resident, Instant now) {
        return jdbc.sql("""
                select filling from handout where id = ? and resident = ? and filling is not null and kept_until > ? for update
                """)
                .params(id.value(), resident.value(), Timestamp.from(now))
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, Filling.class));
    }

    void keep(HandoutId id, ResidentId resident, Filling filling) {
        jdbc.sql("""
                update handout set filling = :filling::jsonb
                where id = :id and resident = :resident and filling is not null
                """)
                .param("filling", JSON.writeValueAsString(filling))
                .param("id", id.value())
                .param("resident", resident.value())
                .update();
    }

    /** Gives the device another while. @return false where nothing is kept any more */
    boolean lengthen(HandoutId id, ResidentId resident, Quiet quiet) {
        return jdbc.sql("""
                update handout set quiet_at = :quiet, kept_until = :kept
                where id = :id and resident = :resident and filling is not null and kept_until > :now
                """)
                        .param("now", Timestamp.from(quiet.since()))
                        .param("quiet", Timestamp.from(quiet.closesAt()))
                        .param("kept", Timestamp.from(quiet.keptUntil()))
                        .param("id", id.value())
                        .param("resident", resident.value())
                        .update()
                == 1;
    }

    /** Nothing is left of what was answered here, and the device opens nothing. @return false where it was over before */
    boolean sent(HandoutId id, ResidentId resident, Instant now) {
        return close("sent_at", id, resident, now);
    }

    /** As {@link #sent}, without having been sent. */
    boolean ended(HandoutId id, ResidentId resident, Instant now) {
        return close("ended_at", id, resident, now);
    }

    private boolean close(String column, HandoutId id, ResidentId resident, Instant now) {
        return jdbc.sql("""
                update handout set %s = :now, filling = null, device = null
                where id = :id and resident = :resident and sent_at is null and ended_at is null
                """.formatted(column))
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .param("resident", resident.value())
                        .update()
                == 1;
    }

    /** All that is open for this resident is over. */
    void endAll(ResidentId resident, Instant now) {
        jdbc.sql("""
                update handout set ended_at = :now, filling = null, device = null
                where resident = :resident and sent_at is null and ended_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("resident", resident.value())
                .update();
    }

    boolean isAnyLeft(Instant now) {
        return jdbc.sql("select exists (select from handout where filling is not null and kept_until <= ?)")
                .param(Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Empties what nobody went on with. @return whose it was */
    List<ResidentId> emptyLeft(Instant now) {
        return residents(jdbc.sql("""
                update handout set filling = null, device = null where filling is not null and kept_until <= ? returning resident
                """).param(Timestamp.from(now)));
    }

    /** Removes what was never sent. @return whose it was */
    List<ResidentId> removeUnsent(Instant before) {
        return residents(jdbc.sql("delete from handout where sent_at is null and made_at < ? returning resident")
                .param(Timestamp.from(before)));
    }

    boolean isAnyUnsent(Instant before) {
        return jdbc.sql("select exists (select from handout where sent_at is null and made_at < ?)")
                .param(Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    private static List<ResidentId> residents(JdbcClient.StatementSpec statement) {
        return statement.query(UUID.class).list().stream().map(ResidentId::new).toList();
    }

    private static Handout handout(ResultSet row) throws SQLException {
        return new Handout(
                new HandoutId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                Arrays.stream((String[]) row.getArray("instruments").getArray())
                        .map(Chosen::parse)
                        .toList(),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("at_desk"),
                moment(row, "quiet_at"),
                moment(row, "kept_until"),
                moment(row, "sent_at"),
                moment(row, "ended_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
