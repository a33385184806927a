package nl.nabij.handouts;

import nl.nabij.residents.ResidentEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to handouts when something happens to a resident: in the same transaction. */
@Component
class HandoutEvents {

    private final HandoutRepository repository;

    HandoutEvents(HandoutRepository repository) {
        this.repository = repository;
    }

    /** Nobody fills in anything for somebody who died. */
    @EventListener
    void on(ResidentEvent.Died news) {
        repository.endAll(news.resident(), news.at());
    }
}
