package nl.nabij.demo;

import java.util.concurrent.atomic.AtomicInteger;
import nl.nabij.regions.Region;
import nl.nabij.regions.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * At the first start of a program that may have one: fills the only region, where nobody ever worked, with the demonstration.
 * The pages are up meanwhile.
 */
@Component
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Demo demo;
    private final Regions regions;
    private final boolean wanted;

    DemoStart(Demo demo, Regions regions, @Value("${nabij.demo}") boolean wanted) {
        this.demo = demo;
        this.regions = regions;
        this.wanted = wanted;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var all = regions.all();
        if (wanted && all.size() == 1 && all.getFirst().<Boolean, RuntimeException>call(demo::isEmptyRegion)) {
            Thread.ofPlatform().name("demonstration").start(() -> make(all.getFirst()));
        }
    }

    private void make(Region region) {
        LOG.info("Making the demonstration region; the sample people are on the sign-in page when it is ready");
        var said = new AtomicInteger();
        region.run(() -> regions.quietly(() -> demo.make(percent -> {
            if (percent >= said.get() + 10) {
                said.set(percent);
                LOG.info("Demonstration region: {} %", percent);
            }
        })));
        LOG.info("The demonstration region is ready");
    }
}
