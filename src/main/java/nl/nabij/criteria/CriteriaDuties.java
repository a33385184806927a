package nl.nabij.criteria;

import java.time.Duration;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Chore;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the program does for criteria by itself, under the name of its duty. */
@Configuration(proxyBeanMethods = false)
class CriteriaDuties {

    /** Early in the day, and soon after a start: what previews count is of today. */
    @Bean
    Chore layClientsSideBySide(Previews previews, Keys keys) {
        return new Chore("previews", Duration.ofMinutes(30), () -> {
            if (!previews.isOfToday()) {
                previews.copy(keys.duty(Duty.SELECTION, Purpose.SELECT));
            }
        });
    }
}
