package nl.nabij.selections;

import java.time.Duration;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Chore;
import nl.nabij.residents.ResidentEvent.HandedOver;
import nl.nabij.residents.ResidentEvent.StateChanged;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the program does with selections by itself, each under the name of its duty. */
@Component
class SelectionDuties {

    private final SelectionLists lists;
    private final Draws draws;
    private final Keys keys;

    SelectionDuties(SelectionLists lists, Draws draws, Keys keys) {
        this.lists = lists;
        this.draws = draws;
        this.keys = keys;
    }

    /** After the researcher's own transaction; told again when the program was killed over it. */
    @ApplicationModuleListener
    void on(SelectionEvent.RunAsked asked) {
        lists.perform(asked.run(), keys.duty(Duty.SELECTION, Purpose.SELECT));
    }

    @ApplicationModuleListener
    void on(SelectionEvent.StudyJoined joined) {
        draws.endOpenLists(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
        draws.draw(joined.study(), keys.duty(Duty.SELECTION, Purpose.SELECT));
    }

    @ApplicationModuleListener
    void on(SelectionEvent.StudyLeft left) {
        draws.left(left.study(), left.account(), keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
    }

    @ApplicationModuleListener
    void on(SelectionEvent.StudyClosed closed) {
        draws.closed(closed.study(), keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
    }

    /** In the transaction in which somebody gets another client manager, so that nobody sees a name who takes no part. */
    @EventListener
    void on(HandedOver news) {
        draws.handedOver(news.residents(), news.to(), keys.duty(Duty.STATES, Purpose.MAINTAIN));
    }

    /** In the transaction in which the state changes, so that no invitation slips through. */
    @EventListener
    void on(StateChanged changed) {
        lists.withdraw(changed.resident(), keys.duty(Duty.STATES, Purpose.MAINTAIN));
    }

    /** Each week anew; and for who was trained meanwhile within the quarter. */
    @Bean
    static Chore drawNames(Draws draws, Keys keys) {
        return new Chore("studies", Duration.ofMinutes(15), () -> {
            draws.endOpenLists(keys.duty(Duty.RETENTION, Purpose.MAINTAIN));
            draws.drawAll(keys.duty(Duty.SELECTION, Purpose.SELECT));
        });
    }

    @Bean
    static Chore endSelections(SelectionLists lists, Keys keys) {
        return new Chore(
                "selections", Duration.ofHours(1), () -> lists.end(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
    }
}
