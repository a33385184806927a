package nl.nabij.handouts;

import java.time.Clock;
import java.time.Duration;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Chore;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of the handouts module: what nobody went on with is emptied within minutes. */
@Configuration(proxyBeanMethods = false)
class HandoutDuties {

    @Bean
    Chore quietHandouts(Handouts handouts, HandoutRepository repository, Tries tries, Keys keys, Clock clock) {
        return new Chore("handouts", Duration.ofMinutes(5), () -> {
            tries.forget();
            var now = clock.instant();
            if (repository.isAnyLeft(now) || repository.isAnyUnsent(now.minus(Handouts.KEPT))) {
                handouts.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
            }
        });
    }
}
