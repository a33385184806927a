package nl.nabij.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table of talks. */
final class ConversationRows {

    private ConversationRows() {}

    static Conversation conversation(ResultSet row, int number) throws SQLException {
        var registered = row.getTimestamp("registered_at");
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                Conversation.Status.valueOf(row.getString("status")),
                row.getObject("held_on", LocalDate.class),
                words(row),
                impression(row),
                agreement(row),
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

    private static <T> @Nullable T named(@Nullable String name, Function<String, T> value) {
        return name == null ? null : value.apply(name);
    }
}
