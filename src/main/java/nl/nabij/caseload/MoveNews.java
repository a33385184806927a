package nl.nabij.caseload;

import java.time.Clock;
import java.util.List;
import nl.nabij.residents.ResidentEvent.HandedOver;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rest of the house that open work about clients is somebody else's from now on. */
@Component
class MoveNews {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveNews(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** From whom to whom. */
    record Move(AccountId from, AccountId to) {}

    void tell(Move move, List<ResidentId> those) {
        events.publishEvent(new HandedOver(those, move.from(), move.to(), clock.instant()));
    }
}
