package nl.nabij.referrals;

import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.PermissionEvent;
import nl.nabij.access.Purpose;
import nl.nabij.referrals.Referral.Stop;
import nl.nabij.residents.ResidentEvent.Died;
import nl.nabij.residents.ResidentEvent.HandedOver;
import nl.nabij.residents.ResidentEvent.StateChanged;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps referrals right when something changes for a resident, in the transaction in which it changes. */
@Component
class ReferralDuties {

    private final ReferralStops stops;
    private final Keys keys;
    private final JdbcClient jdbc;

    ReferralDuties(ReferralStops stops, Keys keys, JdbcClient jdbc) {
        this.stops = stops;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PermissionEvent.Withdrawn news) {
        stops.permissionStopped(news.resident(), news.permission(), news.at(), duty());
    }

    /** Somebody who died is told of apart, when the news of all others was taken away. */
    @EventListener
    void on(StateChanged news) {
        why(news.resident())
                .filter(why -> why != Stop.DIED)
                .ifPresent(why -> stops.stateChanged(news.resident(), why, news.at(), duty()));
    }

    /** After the tasks module took away what nobody saw yet: that the help stopped must be heard. */
    @EventListener
    @Order(10)
    void on(Died news) {
        stops.stateChanged(news.resident(), Stop.DIED, news.at(), duty());
    }

    /** What the one sent, the other hears of from now on. */
    @EventListener
    void on(HandedOver news) {
        var from = news.from();
        if (from == null) {
            return;
        }
        jdbc.sql("""
                update referral set sender = :to, version = version + 1
                where resident = any (:residents) and sender = :from and status not in ('FEEDBACK', 'WITHDRAWN')
                """)
                .param("to", news.to().value())
                .param("from", from.value())
                .param(
                        "residents",
                        news.residents().stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }

    /** What ends most comes first. */
    private Optional<Stop> why(ResidentId resident) {
        return jdbc.sql("""
                select case when deceased_on is not null then 'DIED' when moved_away_on is not null then 'MOVED_AWAY'
                            when do_not_contact then 'NO_CONTACT' end
                from resident where id = ?
                """)
                .param(resident.value())
                .query(String.class)
                .optional()
                .map(Stop::valueOf);
    }

    private OnDuty duty() {
        return keys.duty(Duty.STATES, Purpose.MAINTAIN);
    }
}
