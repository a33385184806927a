package nl.nabij.identity;

import nl.nabij.regions.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints the way in for a region that has no account at all. Every start prints a new link, and the one before works no
 * more; whoever reads the terminal of the host may begin.
 */
@Component
@Profile("!command")
class FirstSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSignIn.class);

    private final Regions regions;
    private final Accounts accounts;
    private final AccountLinks links;
    private final boolean demonstration;

    FirstSignIn(
            Regions regions,
            Accounts accounts,
            AccountLinks links,
            @Value("${nabij.demo:false}") boolean demonstration) {
        this.regions = regions;
        this.accounts = accounts;
        this.links = links;
        this.demonstration = demonstration;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (demonstration || !(ready.getApplicationContext() instanceof WebServerApplicationContext)) {
            return;
        }
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        regions.each(region -> {
            if (!accounts.isAny()) {
                LOG.info(
                        "The region {} is empty. Begin here, within a week: http://{}:{}/welcome/{}",
                        region.name(),
                        host(ready.getApplicationContext().getEnvironment(), region.host()),
                        port,
                        links.make(null, "the program"));
            }
        });
    }

    private static String host(Environment environment, String host) {
        return environment.getProperty("nabij.public-host", host);
    }
}
