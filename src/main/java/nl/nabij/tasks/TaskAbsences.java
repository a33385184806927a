package nl.nabij.tasks;

import java.time.Duration;
import nl.nabij.absences.AbsenceEvent;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Chore;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happens to tasks when an absence begins or ends, and every hour, as new things are asked meanwhile. */
@Component
class TaskAbsences {

    private final Covers covers;
    private final Keys keys;

    TaskAbsences(Covers covers, Keys keys) {
        this.covers = covers;
        this.keys = keys;
    }

    @Bean
    static Chore taskCovers(Covers covers, Keys keys) {
        return new Chore(
                "task-covers", Duration.ofHours(1), () -> covers.cover(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN)));
    }

    /** After the modules above gave to somebody else what is somebody else's from now on. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(AbsenceEvent.Begun event) {
        covers.cover(duty());
    }

    @EventListener
    void on(AbsenceEvent.Ended event) {
        covers.uncover(event.absence(), duty());
    }

    private OnDuty duty() {
        return keys.duty(Duty.REMINDERS, Purpose.MAINTAIN);
    }
}
