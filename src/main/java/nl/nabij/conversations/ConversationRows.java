package nl.nabij.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TalkId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of the table of talks. */
final class ConversationRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ConversationRows() {}

    static Conversation conversation(ResultSet row, int number) throws SQLException {
        var registered = row.getTimestamp("registered_at");
        var talk = row.getObject("talk", UUID.class);
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                talk == null ? null : new TalkId(talk),
                Conversation.Status.valueOf(row.getString("status")),
                row.getObject("held_on", LocalDate.class),
                words(row),
                impression(row),
                agreement(row),
                table(row.getString("at_table")),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("saved_at").toInstant(),
                registered == null ? null : registered.toInstant(),
                row.getInt("version"));
    }

    static Words words(ResultSet row) throws SQLException {
        return new Words(
                row.getString("words"),
                named(row.getString("no_words_yet"), Words.Reason::valueOf),
                named(row.getString("spoken_by"), Words.Speaker::valueOf),
                row.getString("representative"));
    }

    static Impression impression(ResultSet row) throws SQLException {
        return new Impression(
                named(row.getString("presence"), Impression.Presence::valueOf),
                named(row.getString("according_to"), Impression.Source::valueOf),
                named(row.getString("certainty"), Impression.Certainty::valueOf),
                named(row.getString("kind"), Impression.Kind::valueOf));
    }

    static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(row.getString("agreed"), row.getObject("next_on", LocalDate.class));
    }

    private static Table table(@Nullable String json) {
        return json == null ? Table.EMPTY : JSON.readValue(json, Table.class);
    }

    /** As it is kept; null where there is nothing to keep. */
    static @Nullable String json(Table table) {
        return table.equals(Table.EMPTY) ? null : JSON.writeValueAsString(table);
    }

    private static <T> @Nullable T named(@Nullable String name, Function<String, T> value) {
        return name == null ? null : value.apply(name);
    }
}
