package nl.nabij.talks;

import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.PermissionEvent;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.residents.ResidentEvent;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens to prepared talks when something happens to a resident: in the same transaction, so all of it or nothing. */
@Component
class TalkEvents {

    private final TalkRepository talks;
    private final PartnerRepository partners;
    private final Partners joining;
    private final Ties ties;
    private final Keys keys;
    private final JdbcClient jdbc;

    TalkEvents(
            TalkRepository talks, PartnerRepository partners, Partners joining, Ties ties, Keys keys, JdbcClient jdbc) {
        this.talks = talks;
        this.partners = partners;
        this.joining = joining;
        this.ties = ties;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** There is no talk any more: who joined knows nothing of it any longer, and the notes are gone. */
    @EventListener
    void on(ResidentEvent.Died news) {
        partners.forgetAll(news.resident()).forEach(partner -> ties.end(partner.value()));
        talks.callOffAll(news.resident(), news.at());
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

    /** Most permissions are not about a talk, and then there is nothing to do or to log. */
    @EventListener
    void on(PermissionEvent.Withdrawn news) {
        if (partners.isAnybodyBy(news.permission(), news.resident())) {
            joining.permissionStopped(news.resident(), news.permission(), keys.duty(Duty.STATES, Purpose.MAINTAIN));
        }
    }
}
