package nl.nabij.conversations;

import java.util.UUID;
import nl.nabij.residents.ResidentEvent.HandedOver;
import nl.nabij.shared.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A talk that is not finished, and what is still to be done, goes along with the resident to the colleague, in the same transaction. */
@Component
class HandedOverDrafts {

    private final JdbcClient jdbc;

    HandedOverDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(HandedOver news) {
        if (news.from() == null) {
            return;
        }
        jdbc.sql(
                        "update undertaking set account = :to where resident = any (:residents) and account = :from and done_at is null")
                .param("to", news.to().value())
                .param("from", news.from().value())
                .param(
                        "residents",
                        news.residents().stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                update conversation draft set account = :to, version = version + 1
                where resident = any (:residents) and account = :from and status = 'DRAFT'
                  and not exists (select from conversation own where own.resident = draft.resident and own.account = :to
                                  and own.status = 'DRAFT')
                """)
                .param("to", news.to().value())
                .param("from", news.from().value())
                .param(
                        "residents",
                        news.residents().stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }
}
