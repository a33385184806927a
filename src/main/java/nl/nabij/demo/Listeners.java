package nl.nabij.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who do their part of what happened a moment later. */
@Component
class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final JdbcClient jdbc;

    Listeners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until every listener has done its part of what happened. */
    void settle() {
        for (var attempt = 0; attempt < 2_000; attempt++) {
            var open = jdbc.sql("select count(*) from event_publication where status is distinct from 'FAILED'")
                    .query(Integer.class)
                    .single();
            if (open == 0) {
                return;
            }
            pause();
        }
        LOG.warn("Some listeners are still busy; the demonstration goes on without them");
    }

    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demonstration region was made", e);
        }
    }
}
