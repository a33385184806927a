package nl.nabij.tasks;

import java.sql.Timestamp;
import java.util.UUID;
import nl.nabij.residents.ResidentEvent.Died;
import nl.nabij.residents.ResidentEvent.HandedOver;
import nl.nabij.shared.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps tasks right when something changes for a resident, in the transaction in which it changes. */
@Component
class ResidentNews {

    private final JdbcClient jdbc;

    ResidentNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked of the one is asked of the other from now on, by the same day. */
    @EventListener
    void on(HandedOver news) {
        if (news.from() == null) {
            return;
        }
        jdbc.sql("""
                update task set account = :to, version = version + 1
                where resident = any (:residents) and account = :from and done_at is null
                """)
                .param("to", news.to().value())
                .param("from", news.from().value())
                .param(
                        "residents",
                        news.residents().stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }

    /** Nothing is asked of anybody any more. */
    @EventListener
    void on(Died news) {
        jdbc.sql("""
                update task set done_at = :at, outcome = 'WITHDRAWN', version = version + 1
                where resident = :resident and done_at is null
                """)
                .param("at", Timestamp.from(news.at()))
                .param("resident", news.resident().value())
                .update();
    }
}
