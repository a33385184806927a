package nl.nabij.referrals;

import java.util.UUID;
import nl.nabij.access.Ties;
import nl.nabij.residents.ResidentEvent.Died;
import nl.nabij.residents.ResidentEvent.HandedOver;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps referrals right when something changes for a resident, in the transaction in which it changes. */
@Component
class ReferralStops {

    private final ReferralRepository repository;
    private final Trail trail;
    private final Ties ties;
    private final JdbcClient jdbc;

    ReferralStops(ReferralRepository repository, Trail trail, Ties ties, JdbcClient jdbc) {
        this.repository = repository;
        this.trail = trail;
        this.ties = ties;
        this.jdbc = jdbc;
    }

    /** Nothing is under way any more, and no receiver knows this resident by a referral. */
    @EventListener
    void on(Died news) {
        for (var referral : repository.findByResidentOrderBySentAtDesc(news.resident())) {
            if (referral.isUnderWay()) {
                trail.add(repository.save(referral.stop(news.at())), Duty.STATES, "");
            }
            ties.end(referral.id().value());
        }
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
}
