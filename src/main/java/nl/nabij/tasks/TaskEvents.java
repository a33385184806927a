package nl.nabij.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Ties;
import nl.nabij.residents.ResidentEvent;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to the tasks when something happens to a resident: in the same transaction, so all of it or nothing. */
@Component
class TaskEvents {

    private static final String DOUBLE = "double";

    private final NoticeStore notices;
    private final Ties ties;
    private final JdbcClient jdbc;

    TaskEvents(NoticeStore notices, Ties ties, JdbcClient jdbc) {
        this.notices = notices;
        this.ties = ties;
        this.jdbc = jdbc;
    }

    /** Nothing is asked of anybody any more for somebody who died; news that nobody saw yet is not told either. Others may tell after it. */
    @EventListener
    @Order(0)
    void on(ResidentEvent.Died event) {
        var now = Timestamp.from(event.at());
        jdbc.sql("""
                update task set done_at = :now, outcome = 'WITHDRAWN', version = version + 1
                where resident = :resident and done_at is null
                """)
                .param("now", now)
                .param("resident", event.resident().value())
                .update();
        jdbc.sql("update notice set seen_at = :now where resident = :resident and seen_at is null")
                .param("now", now)
                .param("resident", event.resident().value())
                .update();
    }

    /** The new client manager has all that was open with the former one. */
    @EventListener
    void on(ResidentEvent.HandedOver event) {
        var from = event.from();
        if (from != null) {
            jdbc.sql("""
                    update task set account = :to, version = version + 1
                    where resident = any (:residents) and account = :from and done_at is null
                    """)
                    .param("to", event.to().value())
                    .param("from", from.value())
                    .param("residents", ids(event.residents()))
                    .update();
        }
    }

    /** Whether two residents are one person is asked of who has one of them, as any other thing that waits. */
    @EventListener
    void on(ResidentEvent.DoubleAsked event) {
        jdbc.sql("""
                insert into task (id, resident, kind, subject, path, account, asked_at, due, version)
                values (:id, :resident, :kind, :pair, :path, :of, :now, :due, 0)
                """)
                .param("id", TaskId.next().value())
                .param("resident", event.resident().value())
                .param("kind", DOUBLE)
                .param("pair", event.pair())
                .param("path", path(event.resident(), event.pair()))
                .param("of", event.of().value())
                .param("now", Timestamp.from(event.at()))
                .param("due", event.due())
                .update();
    }

    @EventListener
    void on(ResidentEvent.DoubleAskedNoMore event) {
        close(event.pair(), Task.Outcome.WITHDRAWN, event.at());
    }

    /** Before the resident goes to who asked, and the open tasks with it. */
    @EventListener
    void on(ResidentEvent.DoubleAnswered event) {
        close(event.pair(), Task.Outcome.DONE, event.at());
        notices.add(
                event.resident(),
                event.asker(),
                "tasks.notice.double." + event.answer(),
                List.of(),
                path(event.resident(), event.pair()));
    }

    private void close(UUID pair, Task.Outcome outcome, Instant at) {
        jdbc.sql("""
                update task set done_at = :now, outcome = :outcome, version = version + 1
                where subject = :pair and kind = :kind and done_at is null returning id
                """)
                .param("now", Timestamp.from(at))
                .param("outcome", outcome.name())
                .param("pair", pair)
                .param("kind", DOUBLE)
                .query(UUID.class)
                .list()
                .forEach(ties::end);
    }

    private static String path(ResidentId resident, UUID pair) {
        return "/residents/%s/doubles/%s".formatted(resident, pair);
    }

    private static UUID[] ids(List<ResidentId> residents) {
        return residents.stream().map(ResidentId::value).toArray(UUID[]::new);
    }
}
