package nl.nabij.absences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AbsenceId;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps absences. */
@Repository
class AbsenceRows {

    private static final String SELECT = """
            select a.id, a.account, a.begins, a.ends, a.stand_in, a.told_by
            from absence a join account who on who.id = a.account and who.ended_at is null
            """;

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Absence absence, Instant now) {
        jdbc.sql("""
                insert into absence (id, account, begins, ends, stand_in, told_by, told_at)
                values (:id, :account, :begins, :ends, :standIn, :toldBy, :now)
                """)
                .param("id", absence.id().value())
                .param("account", absence.account().value())
                .param("begins", absence.begins())
                .param("ends", absence.ends())
                .param("standIn", standIn(absence), Types.OTHER)
                .param("toldBy", absence.toldBy().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Writes its days and who stands in; it has yet to begin. */
    void save(Absence absence) {
        jdbc.sql(
                        "update absence set begins = :begins, ends = :ends, stand_in = :standIn, begun_at = null where id = :id")
                .param("id", absence.id().value())
                .param("begins", absence.begins())
                .param("ends", absence.ends())
                .param("standIn", standIn(absence), Types.OTHER)
                .update();
    }

    void remove(AbsenceId id) {
        jdbc.sql("delete from absence where id = ?").param(id.value()).update();
    }

    Optional<Absence> find(AbsenceId id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id.value())
                .query(AbsenceRows::absence)
                .optional();
    }

    /** Nobody else tells an absence of this colleague until the end of this transaction. */
    void lock(AccountId account) {
        jdbc.sql("select id from account where id = ? for update")
                .param(account.value())
                .query(UUID.class)
                .optional();
    }

    /** Those of this colleague that are not over, the first first. */
    List<Absence> of(AccountId account, LocalDate today) {
        return jdbc.sql(SELECT + "where a.account = ? and a.ends >= ? order by a.begins")
                .params(account.value(), today)
                .query(AbsenceRows::absence)
                .list();
    }

    /** Those that go on today. */
    List<Absence> on(LocalDate today) {
        return jdbc.sql(SELECT + "where a.begins <= :today and a.ends >= :today order by a.begins, a.id")
                .param("today", today)
                .query(AbsenceRows::absence)
                .list();
    }

    /** Those of the one who asks and of everybody in the same teams that are not over and begin by that day, the first first. */
    List<Absence> beside(AccountId account, LocalDate today, LocalDate by) {
        return jdbc.sql(SELECT + """
                where a.ends >= :today and a.begins <= :by
                  and (a.account = :account
                       or exists (select from team_member mine join team_member other on other.team = mine.team
                                  where mine.account = :account and other.account = a.account))
                order by a.begins, who.name, a.id
                """)
                .param("account", account.value())
                .param("today", today)
                .param("by", by)
                .query(AbsenceRows::absence)
                .list();
    }

    /** Those whose first day is there, and that had not begun; from now on they have. */
    List<Absence> begin(LocalDate today, Instant now) {
        var begun = jdbc.sql("""
                update absence set begun_at = :now
                where id in (select id from absence where begun_at is null and begins <= :today and ends >= :today
                             for update skip locked)
                returning id
                """)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .query(UUID.class)
                .list();
        return begun.stream()
                .map(AbsenceId::new)
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    int removeBefore(LocalDate day) {
        return jdbc.sql("delete from absence where ends < ?").param(day).update();
    }

    private static @Nullable UUID standIn(Absence absence) {
        var standIn = absence.standIn();
        return standIn == null ? null : standIn.value();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        var standIn = row.getObject("stand_in", UUID.class);
        return new Absence(
                new AbsenceId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                standIn == null ? null : new AccountId(standIn),
                new AccountId(row.getObject("told_by", UUID.class)));
    }
}
