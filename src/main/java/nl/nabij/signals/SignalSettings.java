package nl.nabij.signals;

import nl.nabij.regions.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a region decides about signals. */
@Configuration(proxyBeanMethods = false)
class SignalSettings {

    /** Working days in which a team takes a signal. */
    static final Setting TAKE = new Setting("signals.take", 1, 10, 2);

    /** Working days in which who took it has spoken with the person, or knows why not. */
    static final Setting CONTACT = new Setting("signals.contact", 1, 30, 5);

    /** Working days after the last day on which the team of the whole region hears that it stands still. */
    static final Setting TELL_REGION = new Setting("signals.tell-region-after", 1, 20, 3);

    /** Days after which a refused signal is gone, and a person whom nobody confirmed. */
    static final Setting KEEP = new Setting("signals.keep-refused", 7, 365, 90);

    /** From one network in an hour; more wait apart. */
    static final Setting FROM_NETWORK = new Setting("signals.from-network", 1, 500, 10);

    /** In the whole region in an hour, by people without an account; more wait apart. */
    static final Setting IN_REGION = new Setting("signals.in-region", 5, 5_000, 100);

    /** So many may wait apart; more are not kept, and the page says so. */
    static final Setting MOST_APART = new Setting("signals.most-apart", 50, 20_000, 2_000);

    @Bean
    Setting signalsTake() {
        return TAKE;
    }

    @Bean
    Setting signalsContact() {
        return CONTACT;
    }

    @Bean
    Setting signalsTellRegion() {
        return TELL_REGION;
    }

    @Bean
    Setting signalsKeep() {
        return KEEP;
    }

    @Bean
    Setting signalsFromNetwork() {
        return FROM_NETWORK;
    }

    @Bean
    Setting signalsInRegion() {
        return IN_REGION;
    }

    @Bean
    Setting signalsMostApart() {
        return MOST_APART;
    }
}
