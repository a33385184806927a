package nl.nabij.regions;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears an event of the tests, unless it cannot. Apart from the test, since no program finds a bean inside one. */
@Component
@Profile("restart")
class Hearing {

    /** The region in which an event was heard, and the event. */
    static final List<String> HEARD = new CopyOnWriteArrayList<>();

    static volatile boolean deaf;

    record Happened(UUID what) {}

    @ApplicationModuleListener
    void on(Happened happened) {
        if (deaf) {
            throw new IllegalStateException("cannot hear " + happened.what());
        }
        HEARD.add(Region.current().orElseThrow().name() + " " + happened.what());
    }
}
