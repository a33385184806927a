package nl.nabij.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a registered talk as it stood before a correction. */
@Component
class EarlierVersions {

    private final JdbcClient jdbc;

    EarlierVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the talk as the database has it now. */
    void keep(Conversation before, String why, AccountId by, Instant now) {
        jdbc.sql("""
                insert into conversation_earlier (conversation, version, resident, answers, why, corrected_by, corrected_at)
                select id, version, resident, to_jsonb(conversation), :why, :by, :now from conversation where id = :id
                """)
                .param("why", why)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("id", before.id().value())
                .update();
    }

    /** Newest first. */
    List<EarlierVersion> of(ConversationId conversation, ResidentId resident) {
        return jdbc.sql("""
                select (jsonb_populate_record(null::conversation, answers)).*, why, corrected_by, corrected_at
                from conversation_earlier earlier
                where earlier.conversation = :conversation and earlier.resident = :resident
                order by earlier.version desc
                """)
                .param("conversation", conversation.value())
                .param("resident", resident.value())
                .query((row, number) -> version(row))
                .list();
    }

    private static EarlierVersion version(ResultSet row) throws SQLException {
        return new EarlierVersion(
                row.getObject("held_on", LocalDate.class),
                ConversationRows.words(row),
                ConversationRows.impression(row),
                ConversationRows.agreement(row),
                row.getString("why"),
                new AccountId(row.getObject("corrected_by", UUID.class)),
                row.getTimestamp("corrected_at").toInstant());
    }
}
