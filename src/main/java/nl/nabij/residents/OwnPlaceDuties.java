package nl.nabij.residents;

import java.time.Duration;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.regions.Chore;
import nl.nabij.shared.Actor.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the program does with own places by itself. */
@Component
class OwnPlaceDuties {

    private final OwnPlaces places;
    private final Keys keys;

    OwnPlaceDuties(OwnPlaces places, Keys keys) {
        this.places = places;
        this.keys = keys;
    }

    /** In the transaction in which it is recorded: what somebody might do for a resident ends with that resident. */
    @EventListener
    void on(ResidentEvent.Died news) {
        places.endAll(news.resident(), keys.duty(Duty.STATES, Purpose.MAINTAIN));
    }

    @Bean
    static Chore endPlaces(OwnPlaces places, Keys keys) {
        return new Chore(
                "own-places",
                Duration.ofHours(1),
                () -> places.endWhatIsOver(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
    }
}
