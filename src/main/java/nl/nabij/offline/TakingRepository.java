package nl.nabij.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TakingId;
import nl.nabij.shared.TalkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takings in the database. */
@Component
class TakingRepository {

    private final JdbcClient jdbc;

    TakingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Taking taking) {
        jdbc.sql("""
                insert into taking (id, talk, resident, account, taken_at)
                values (:id, :talk, :resident, :account, :at)
                """)
                .param("id", taking.id().value())
                .param("talk", taking.talk().value())
                .param("resident", taking.resident().value())
                .param("account", taking.account().value())
                .param("at", Timestamp.from(taking.takenAt()))
                .update();
    }

    /** Of two sendings the second waits here for the first. */
    Optional<Taking> hold(TakingId id, TalkId talk, ResidentId resident) {
        return jdbc.sql("select * from taking where id = ? and talk = ? and resident = ? for update")
                .params(id.value(), talk.value(), resident.value())
                .query(TakingRepository::taking)
                .optional();
    }

    void sent(Taking taking, Instant now) {
        jdbc.sql("update taking set sent_at = ? where id = ? and resident = ?")
                .params(
                        Timestamp.from(now),
                        taking.id().value(),
                        taking.resident().value())
                .update();
    }

    /** @return about whom those were that were taken along before this moment */
    List<ResidentId> forget(Instant before) {
        return jdbc
                .sql("delete from taking where taken_at < ? returning resident")
                .param(Timestamp.from(before))
                .query(UUID.class)
                .list()
                .stream()
                .map(ResidentId::new)
                .toList();
    }

    private static Taking taking(ResultSet row, int number) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new Taking(
                new TakingId(row.getObject("id", UUID.class)),
                new TalkId(row.getObject("talk", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getTimestamp("taken_at").toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
