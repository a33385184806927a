package nl.nabij.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps signals. Every look-up about a resident names the resident too. */
@Repository
class SignalRows {

    /** Columns of {@link Signal}; the receipt never leaves the table. */
    static final String COLUMNS = """
            s.id, s.resident, s.origin, s.sender, s.seen, s.topics, s.about, s.postcode, s.contact, s.knows, s.state,
            s.apart, s.team, s.taken_by, s.raised_at, s.due, s.taken_at, s.ended_at, s.reason, s.note, s.wish, s.sender_told
            """;

    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param receipt keyed hash; null for somebody with an account */
    void add(Signal signal, @Nullable String receipt) {
        jdbc.sql("""
                insert into signal (id, resident, origin, sender, seen, topics, about, postcode, contact, knows, receipt,
                    state, apart, team, taken_by, raised_at, due, taken_at)
                values (:id, :resident, :origin, :sender, :seen, :topics, :about, :postcode, :contact, :knows, :receipt,
                    :state, :apart, :team, :takenBy, :raisedAt, :due, :takenAt)
                """)
                .param("id", signal.id().value())
                .param("resident", signal.resident().value())
                .param("origin", signal.origin().name())
                .param("sender", id(signal.sender()), Types.OTHER)
                .param("seen", signal.seen())
                .param(
                        "topics",
                        signal.topics().stream().sorted().map(Topic::name).toArray(String[]::new))
                .param("about", signal.about())
                .param("postcode", signal.postcode())
                .param("contact", signal.contact())
                .param("knows", signal.knows().name())
                .param("receipt", receipt)
                .param("state", signal.state().name())
                .param("apart", name(signal.apart()))
                .param("team", signal.team().value())
                .param("takenBy", id(signal.takenBy()), Types.OTHER)
                .param("raisedAt", Timestamp.from(signal.raisedAt()))
                .param("due", signal.due())
                .param("takenAt", moment(signal.takenAt()), Types.TIMESTAMP)
                .update();
    }

    /** Writes how far it is. */
    void save(Signal signal) {
        jdbc.sql("""
                update signal set resident = :resident, state = :state, team = :team, taken_by = :takenBy, due = :due,
                    taken_at = :takenAt, ended_at = :endedAt, reason = :reason, note = :note, wish = :wish,
                    sender_told = :senderTold
                where id = :id
                """)
                .param("id", signal.id().value())
                .param("resident", signal.resident().value())
                .param("state", signal.state().name())
                .param("team", signal.team().value())
                .param("takenBy", id(signal.takenBy()), Types.OTHER)
                .param("due", signal.due())
                .param("takenAt", moment(signal.takenAt()), Types.TIMESTAMP)
                .param("endedAt", moment(signal.endedAt()), Types.TIMESTAMP)
                .param("reason", name(signal.reason()))
                .param("note", signal.note())
                .param("wish", name(signal.wish()))
                .param("senderTold", signal.senderTold())
                .update();
    }

    Optional<Signal> find(SignalId id, ResidentId resident) {
        return one("where s.id = ? and s.resident = ?", id.value(), resident.value());
    }

    /** As {@link #find}; nobody else changes it until the end of this transaction. */
    Optional<Signal> lock(SignalId id, ResidentId resident) {
        return one("where s.id = ? and s.resident = ? for update", id.value(), resident.value());
    }

    /** Newest first. */
    List<Signal> about(ResidentId resident) {
        return jdbc.sql("select %s from signal s where s.resident = ? order by s.raised_at desc, s.id"
                        .formatted(COLUMNS))
                .param(resident.value())
                .query((row, number) -> signal(row))
                .list();
    }

    /** Newest first; at most so many. */
    List<Signal> raisedBy(AccountId sender, int most) {
        return jdbc.sql("select %s from signal s where s.sender = ? order by s.raised_at desc, s.id limit ?"
                        .formatted(COLUMNS))
                .params(sender.value(), most)
                .query((row, number) -> signal(row))
                .list();
    }

    Optional<Signal> raisedBy(AccountId sender, SignalId id) {
        return one("where s.id = ? and s.sender = ?", id.value(), sender.value());
    }

    /** Whose receipt it is: ids, which show nobody anything without a key. */
    Optional<Receipt> receipt(String hash) {
        return jdbc.sql("select id, resident from signal where receipt = ?")
                .param(hash)
                .query((row, number) -> new Receipt(
                        new SignalId(row.getObject("id", UUID.class)),
                        new ResidentId(row.getObject("resident", UUID.class))))
                .optional();
    }

    /** How many wait apart in this region. */
    int apart() {
        return jdbc.sql("select count(*) from signal where state = 'APART'")
                .query(Integer.class)
                .single();
    }

    record Receipt(SignalId signal, ResidentId resident) {}

    private Optional<Signal> one(String where, UUID first, UUID second) {
        return jdbc.sql("select %s from signal s %s".formatted(COLUMNS, where))
                .params(first, second)
                .query((row, number) -> signal(row))
                .optional();
    }

    static Signal signal(ResultSet row) throws SQLException {
        var sender = row.getObject("sender", UUID.class);
        var takenBy = row.getObject("taken_by", UUID.class);
        var apart = row.getString("apart");
        var reason = row.getString("reason");
        var wish = row.getString("wish");
        return new Signal(
                new SignalId(row.getObject("id", UUID.class)),
                new ResidentId(row.getObject("resident", UUID.class)),
                Signal.Origin.valueOf(row.getString("origin")),
                sender == null ? null : new AccountId(sender),
                row.getString("seen"),
                Arrays.stream((String[]) row.getArray("topics").getArray())
                        .map(Topic::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("about"),
                row.getString("postcode"),
                row.getString("contact"),
                Knows.valueOf(row.getString("knows")),
                Signal.State.valueOf(row.getString("state")),
                apart == null ? null : Signal.Apart.valueOf(apart),
                new TeamId(row.getObject("team", UUID.class)),
                takenBy == null ? null : new AccountId(takenBy),
                row.getTimestamp("raised_at").toInstant(),
                row.getObject("due", LocalDate.class),
                instant(row, "taken_at"),
                instant(row, "ended_at"),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("note"),
                wish == null ? null : Wish.valueOf(wish),
                row.getBoolean("sender_told"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Timestamp moment(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
