package nl.nabij.responses;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ResponseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Responses in the database; by hand, because answers and scores are JSON in one column each. */
@Component
class ResponseRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ResponseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Response response) {
        var conversation = response.conversation();
        var account = response.account();
        jdbc.sql("""
                insert into response (id, resident, instrument, instrument_version, filled_by, answers, scores,
                    wants_to_talk, skipped, filled_on, conversation, account, kept_at)
                values (:id, :resident, :instrument, :version, :by, :answers::jsonb, :scores::jsonb, :talk, :skipped, :on,
                    :conversation, :account, :at)
                """)
                .param("id", response.id().value())
                .param("resident", response.resident().value())
                .param("instrument", response.instrument())
                .param("version", response.version())
                .param("by", response.filledBy().name())
                .param("answers", JSON.writeValueAsString(response.answers()))
                .param("scores", JSON.writeValueAsString(response.scores()))
                .param("talk", response.marks().talk().toArray(String[]::new))
                .param("skipped", response.marks().skipped().toArray(String[]::new))
                .param("on", response.filledOn())
                .param("conversation", conversation == null ? null : conversation.value())
                .param("account", account == null ? null : account.value())
                .param("at", Timestamp.from(response.keptAt()))
                .update();
    }

    List<Response> all(ResidentId resident) {
        return jdbc.sql("select * from response where resident = ? order by filled_on desc, kept_at desc")
                .param(resident.value())
                .query((row, number) -> response(row))
                .list();
    }

    List<Response> of(ConversationId conversation, ResidentId resident) {
        return jdbc.sql("select * from response where conversation = ? and resident = ? order by kept_at desc")
                .params(conversation.value(), resident.value())
                .query((row, number) -> response(row))
                .list();
    }

    Optional<Response> find(ResponseId id, ResidentId resident) {
        return jdbc.sql("select * from response where id = ? and resident = ?")
                .params(id.value(), resident.value())
                .query((row, number) -> response(row))
                .optional();
    }

    boolean remove(Response response) {
        return jdbc.sql("delete from response where id = ? and resident = ?")
                        .params(response.id().value(), response.resident().value())
                        .update()
                == 1;
    }

    /** @return false where that was said before */
    boolean discussed(ResponseId id, ResidentId resident, AccountId by, Instant now) {
        return jdbc.sql("""
                update response set discussed_at = :now, discussed_by = :by
                where id = :id and resident = :resident and discussed_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("id", id.value())
                        .param("resident", resident.value())
                        .update()
                == 1;
    }

    private static Response response(ResultSet row) throws SQLException {
        var conversation = row.getObject("conversation", UUID.class);
        var account = row.getObject("account", UUID.class);
        var discussed = row.getTimestamp("discussed_at");
        return new Response(
                new ResponseId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                row.getString("instrument"),
                row.getInt("instrument_version"),
                Response.FilledBy.valueOf(row.getString("filled_by")),
                JSON.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                JSON.readValue(row.getString("scores"), new TypeReference<Map<String, BigDecimal>>() {}),
                new Marks(items(row, "wants_to_talk"), items(row, "skipped")),
                row.getObject("filled_on", LocalDate.class),
                conversation == null ? null : new ConversationId(conversation),
                account == null ? null : new AccountId(account),
                row.getTimestamp("kept_at").toInstant(),
                discussed == null ? null : discussed.toInstant());
    }

    private static Set<String> items(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
