package nl.nabij.talks;

import java.time.Duration;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Chore;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of the talks module. */
@Configuration(proxyBeanMethods = false)
class TalkDuties {

    @Bean
    Chore talkNotesChore(Sheets sheets, Keys keys) {
        return new Chore(
                "talk-notes", Duration.ofHours(6), () -> sheets.expire(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
    }
}
