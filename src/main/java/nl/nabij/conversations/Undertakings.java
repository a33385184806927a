package nl.nabij.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Time;
import nl.nabij.shared.UndertakingId;
import nl.nabij.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second front door of the conversations module: what was agreed at the table, until it is done. Who does it and is of the
 * house has a task; a colleague without a tie gets one for that, until {@value #DAYS_AFTER} days after its day.
 */
@Service
@Transactional
public class Undertakings {

    /** What is asked of who does it; its subject is the undertaking. */
    static final String DO = "undertaking";

    private static final int DAYS_AFTER = 14;
    private static final int DAYS_WITHOUT_DAY = 28;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Ties ties;
    private final Clock clock;

    Undertakings(JdbcClient jdbc, Tasks tasks, Ties ties, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.ties = ties;
        this.clock = clock;
    }

    /** What was agreed in this talk, in the order in which it was written down. */
    @Opens(Part.TALK)
    public List<Undertaking> of(ConversationId conversation, Access access) {
        return jdbc.sql("select * from undertaking where conversation = ? and resident = ? order by place")
                .params(conversation.value(), access.resident().value())
                .query(Undertakings::undertaking)
                .list();
    }

    /** One of them, for who may talk with the resident and for who does it. */
    @Opens(Part.PREPARATION)
    public Optional<Undertaking> find(UndertakingId id, Access access) {
        return found(id, access);
    }

    /** It is done; a second click changes nothing. @return whether there is such an undertaking for who says so */
    @Opens(value = Part.PREPARATION, changes = true)
    public boolean done(UndertakingId id, Access access) {
        return found(id, access)
                .map(undertaking -> {
                    jdbc.sql(
                                    "update undertaking set done_at = :now where id = :id and resident = :resident and done_at is null")
                            .param("now", now())
                            .param("id", id.value())
                            .param("resident", access.resident().value())
                            .update();
                    tasks.done(DO, id.value(), access);
                    ties.end(id.value());
                    return true;
                })
                .orElse(false);
    }

    /** Writes down what was agreed in a talk that is registered now, and asks it of who is of the house. */
    @Opens(value = Part.TALK, changes = true)
    public void agree(Conversation talk, Access access) {
        var place = 0;
        for (var intention : talk.table().intentions()) {
            add(intention, place++, talk);
            var account = intention.account();
            if (account != null) {
                var due = intention.due() == null ? today().plusDays(DAYS_WITHOUT_DAY) : intention.due();
                tasks.ask(
                        DO,
                        intention.id().value(),
                        "/residents/%s/undertakings/%s".formatted(talk.resident(), intention.id()),
                        account,
                        due,
                        access);
                if (!account.equals(talk.account())) {
                    var until = due.plusDays(DAYS_AFTER + 1L)
                            .atStartOfDay(Time.ZONE)
                            .toInstant();
                    ties.talkPartner(account, talk.resident(), intention.id().value(), until);
                }
            }
        }
    }

    private void add(Undertaking.Intention intention, int place, Conversation talk) {
        jdbc.sql("""
                insert into undertaking (id, resident, conversation, place, domain, what, doer, who, account, due)
                values (:id, :resident, :conversation, :place, :domain, :what, :doer, :who, :account, :due)
                """)
                .param("id", intention.id().value())
                .param("resident", talk.resident().value())
                .param("conversation", talk.id().value())
                .param(
                        "domain",
                        intention.domain() == null ? null : intention.domain().name())
                .param("place", place)
                .param("what", intention.what())
                .param("doer", intention.doer().name())
                .param("who", intention.who())
                .param(
                        "account",
                        intention.account() == null ? null : intention.account().value())
                .param("due", intention.due())
                .update();
    }

    private Optional<Undertaking> found(UndertakingId id, Access access) {
        return jdbc.sql("select * from undertaking where id = ? and resident = ?")
                .params(id.value(), access.resident().value())
                .query(Undertakings::undertaking)
                .optional()
                .filter(undertaking -> access.may(Right.CONVERSE)
                        || (access.actor() instanceof SignedIn somebody
                                && somebody.account()
                                        .equals(undertaking.intention().account())));
    }

    private static Undertaking undertaking(ResultSet row, int number) throws SQLException {
        var id = new UndertakingId(row.getObject("id", UUID.class));
        var domain = row.getString("domain");
        var account = row.getObject("account", UUID.class);
        var done = row.getTimestamp("done_at");
        return new Undertaking(
                id,
                new ResidentId(row.getObject("resident", UUID.class)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                new Undertaking.Intention(
                        id,
                        domain == null ? null : ZrmDomain.valueOf(domain),
                        row.getString("what"),
                        Undertaking.Doer.valueOf(row.getString("doer")),
                        row.getString("who"),
                        account == null ? null : new AccountId(account),
                        row.getObject("due", LocalDate.class)),
                done == null ? null : done.toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
