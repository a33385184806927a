package nl.nabij.selections;

import java.time.Duration;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Chore;
import nl.nabij.residents.ResidentEvent.StateChanged;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the program does with selections by itself, each under the name of its duty. */
@Component
class SelectionDuties {

    private final SelectionRuns runs;
    private final Keys keys;

    SelectionDuties(SelectionRuns runs, Keys keys) {
        this.runs = runs;
        this.keys = keys;
    }

    /** After the researcher's own transaction; told again when the program was killed over it. */
    @ApplicationModuleListener
    void on(SelectionEvent.RunAsked asked) {
        runs.perform(asked.run(), keys.duty(Duty.SELECTION, Purpose.SELECT));
    }

    /** In the transaction in which the state changes, so that no invitation slips through. */
    @EventListener
    void on(StateChanged changed) {
        runs.withdraw(changed.resident(), keys.duty(Duty.STATES, Purpose.MAINTAIN));
    }

    @Bean
    static Chore endSelections(SelectionRuns runs, Keys keys) {
        return new Chore(
                "selections", Duration.ofHours(1), () -> runs.end(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
    }
}
