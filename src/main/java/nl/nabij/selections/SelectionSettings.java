package nl.nabij.selections;

import nl.nabij.regions.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a region decides about lists and invitations. */
@Configuration(proxyBeanMethods = false)
public class SelectionSettings {

    /** For so many months nobody comes on a list again after an invitation, a conversation or an answer. */
    static final Setting REST = new Setting("selections.rest", 0, 24, 6);

    /** Days after an invitation on which the client manager is asked how it went. */
    static final Setting ASK_AFTER = new Setting("selections.ask-after", 3, 60, 14);

    @Bean
    Setting selectionRest() {
        return REST;
    }

    @Bean
    Setting selectionAskAfter() {
        return ASK_AFTER;
    }
}
