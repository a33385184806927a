package nl.nabij.selections;

import nl.nabij.regions.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a region decides about lists and invitations. */
@Configuration(proxyBeanMethods = false)
public class SelectionSettings {

    /** For so many months nobody comes on a list again after an invitation, a conversation or an answer. */
    static final Setting REST = new Setting("selections.rest", 0, 24, 6);

    /** So often is contact sought with one person in the time of rest, for all lists together. */
    static final Setting ATTEMPTS = new Setting("selections.attempts", 1, 5, 3);

    /** Working days after nobody answered, until the next attempt is asked. */
    static final Setting TRY_AGAIN = new Setting("selections.try-again", 1, 20, 3);

    /** Days after an invitation on which the client manager is asked how it went; moved to a working day. */
    static final Setting ASK_AFTER = new Setting("selections.ask-after", 3, 60, 14);

    @Bean
    Setting selectionRest() {
        return REST;
    }

    @Bean
    Setting selectionAskAfter() {
        return ASK_AFTER;
    }

    @Bean
    Setting selectionAttempts() {
        return ATTEMPTS;
    }

    @Bean
    Setting selectionTryAgain() {
        return TRY_AGAIN;
    }
}
