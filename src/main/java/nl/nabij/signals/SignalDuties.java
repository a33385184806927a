package nl.nabij.signals;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import nl.nabij.absences.AbsenceEvent;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.regions.Chore;
import nl.nabij.residents.ResidentEvent.Died;
import nl.nabij.residents.ResidentEvent.HandedOver;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the program does with signals by itself, and when something changes for a resident. */
@Component
class SignalDuties {

    private final JdbcClient jdbc;
    private final SignalAbsences absences;
    private final Ties ties;
    private final Keys keys;

    SignalDuties(JdbcClient jdbc, SignalAbsences absences, Ties ties, Keys keys) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.ties = ties;
        this.keys = keys;
    }

    @Bean
    static Chore signalsStandStill(SignalTerms terms, Keys keys) {
        return new Chore(
                "signals-still",
                Duration.ofHours(1),
                () -> terms.tellRegion(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN)));
    }

    @Bean
    static Chore signalsOver(SignalTerms terms, Keys keys) {
        return new Chore(
                "signals-over", Duration.ofHours(6), () -> terms.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
    }

    /** Nobody is to contact somebody who died; in the transaction in which that is written down. */
    @EventListener
    void on(Died news) {
        jdbc.sql("""
                update signal set state = 'REFUSED', reason = 'DIED', ended_at = :now
                where resident = :resident and state in ('WAITING', 'APART', 'TAKEN')
                returning id
                """)
                .param("now", Timestamp.from(news.at()))
                .param("resident", news.resident().value())
                .query(UUID.class)
                .list()
                .forEach(ties::end);
    }

    /** The new client manager has what the former one was doing. */
    @EventListener
    void on(HandedOver news) {
        var from = news.from();
        if (from == null) {
            return;
        }
        jdbc.sql("""
                update signal set taken_by = :to
                where resident = any (:residents) and taken_by = :from and state = 'TAKEN'
                """)
                .param("to", news.to().value())
                .param("from", from.value())
                .param(
                        "residents",
                        news.residents().stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }

    /** What cannot wait until a colleague is back goes on without that one. */
    @EventListener
    @Order(0)
    void on(AbsenceEvent.Begun news) {
        absences.passOn(news.absence(), keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
    }
}
