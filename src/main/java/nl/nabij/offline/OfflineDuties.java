package nl.nabij.offline;

import java.time.Duration;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.identity.ComeBack;
import nl.nabij.regions.Chore;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the offline module tells the modules below: its background work, and where to go on after signing in again. */
@Configuration(proxyBeanMethods = false)
class OfflineDuties {

    @Bean
    Chore takingsChore(Takings takings, Keys keys) {
        return new Chore(
                "takings", Duration.ofHours(6), () -> takings.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
    }

    @Bean
    ComeBack comeBackToSend() {
        return new ComeBack("offline", ShellController.PAGE + "#send", "offline.sign-in");
    }
}
