package nl.nabij.tasks;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import nl.nabij.residents.ResidentEvent;
import nl.nabij.shared.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to the tasks when something happens to a resident: in the same transaction, so all of it or nothing. */
@Component
class TaskEvents {

    private final JdbcClient jdbc;

    TaskEvents(JdbcClient jdbc) {
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

    private static UUID[] ids(List<ResidentId> residents) {
        return residents.stream().map(ResidentId::value).toArray(UUID[]::new);
    }
}
