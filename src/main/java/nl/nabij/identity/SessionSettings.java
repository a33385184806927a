package nl.nabij.identity;

import nl.nabij.regions.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long somebody stays signed in. Long enough for a talk of an hour, short enough for a computer that is shared. */
@Configuration(proxyBeanMethods = false)
class SessionSettings {

    /** Minutes without a page. */
    static final Setting IDLE = new Setting("identity.idle-minutes", 10, 120, 60);

    /** Hours, whatever happens. */
    static final Setting LONGEST = new Setting("identity.longest-hours", 1, 12, 10);

    @Bean
    Setting idleMinutes() {
        return IDLE;
    }

    @Bean
    Setting longestHours() {
        return LONGEST;
    }
}
