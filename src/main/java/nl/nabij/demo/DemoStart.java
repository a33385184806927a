package nl.nabij.demo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisations;
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
    private final Organisations organisations;
    private final Accounts accounts;
    private final boolean wanted;

    DemoStart(
            Demo demo,
            Regions regions,
            Organisations organisations,
            Accounts accounts,
            @Value("${nabij.demo}") boolean wanted) {
        this.demo = demo;
        this.regions = regions;
        this.organisations = organisations;
        this.accounts = accounts;
        this.wanted = wanted;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        var all = regions.all();
        if (!wanted || all.size() != 1) {
            return;
        }
        var region = all.getFirst();
        if (region.<Boolean, RuntimeException>call(demo::isEmptyRegion)) {
            Thread.ofPlatform().name("demonstration").start(() -> make(region));
        } else {
            region.run(this::tell);
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
        region.run(this::tell);
    }

    /** Who can sign in, in a region where everybody is invented. */
    private void tell() {
        if (organisations.isDemonstration()) {
            LOG.info(
                    "The sample people are cards on the sign-in page; by hand, the password of all is: {}\n{}",
                    Accounts.SAMPLE_PASSWORD,
                    accounts.samples().stream()
                            .map(one -> "  %s, %s".formatted(one.email(), one.name()))
                            .collect(Collectors.joining("\n")));
        }
    }
}
