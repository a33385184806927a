package nl.nabij.talks;

import java.sql.Timestamp;
import java.util.UUID;
import nl.nabij.access.PermissionEvent;
import nl.nabij.access.Ties;
import nl.nabij.residents.ResidentEvent;
import nl.nabij.shared.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to prepared talks when something happens to a resident: in the same transaction, so all of it or nothing. */
@Component
class TalkEvents {

    private static final String EMPTY = "'{\"at\":0,\"notes\":{}}'";

    private final JdbcClient jdbc;
    private final Ties ties;

    TalkEvents(JdbcClient jdbc, Ties ties) {
        this.jdbc = jdbc;
        this.ties = ties;
    }

    /** There is no talk any more: who joined knows nothing of it any longer, and the notes are gone. */
    @EventListener
    void on(ResidentEvent.Died news) {
        jdbc.sql("update talk_partner set sheet = " + EMPTY
                        + " from talk where talk.id = talk_partner.talk and talk.status = 'PREPARED' and talk.resident = ?"
                        + " returning talk_partner.id")
                .param(news.resident().value())
                .query(UUID.class)
                .list()
                .forEach(ties::end);
        jdbc.sql("""
                update talk set status = 'CALLED_OFF', ended_at = :now, version = version + 1
                where resident = :resident and status = 'PREPARED'
                """)
                .param("now", Timestamp.from(news.at()))
                .param("resident", news.resident().value())
                .update();
    }

    /** The new client manager prepares and registers what was open; the notes of the former stay with the talk. */
    @EventListener
    void on(ResidentEvent.HandedOver news) {
        var from = news.from();
        if (from == null) {
            return;
        }
        var residents = news.residents().stream().map(ResidentId::value).toArray(UUID[]::new);
        jdbc.sql("""
                update talk_partner partner set account = :to from talk
                where talk.id = partner.talk and talk.status = 'PREPARED' and talk.resident = any (:residents)
                  and partner.account = :from
                  and not exists (select from talk_partner own where own.talk = talk.id and own.account = :to)
                """)
                .param("to", news.to().value())
                .param("from", from.value())
                .param("residents", residents)
                .update();
        jdbc.sql("""
                update talk set account = :to, version = version + 1
                where status = 'PREPARED' and resident = any (:residents) and account = :from
                """)
                .param("to", news.to().value())
                .param("from", from.value())
                .param("residents", residents)
                .update();
    }

    /** Who joined on this declaration joins no more. What was handed in stays: it was told within its days. */
    @EventListener
    void on(PermissionEvent.Withdrawn news) {
        jdbc.sql("""
                delete from talk_partner using talk
                where talk.id = talk_partner.talk and talk.status = 'PREPARED' and talk_partner.handed_in_at is null
                  and talk_partner.permission = :permission and talk_partner.resident = :resident
                returning talk_partner.id
                """)
                .param("permission", news.permission().value())
                .param("resident", news.resident().value())
                .query(UUID.class)
                .list()
                .forEach(partner -> {
                    ties.end(partner);
                    jdbc.sql("""
                            update task set done_at = :now, outcome = 'WITHDRAWN', version = version + 1
                            where subject = :partner and done_at is null
                            """)
                            .param("now", Timestamp.from(news.at()))
                            .param("partner", partner)
                            .update();
                });
    }
}
