package nl.nabij.selections;

import nl.nabij.regions.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a region decides about selections and counts. */
@Configuration(proxyBeanMethods = false)
public class SelectionSettings {

    /** Smallest count of people that anybody who works with figures sees (k). */
    public static final Setting SMALLEST_GROUP = new Setting("selections.smallest-group", 5, 50, 10);

    /** After so many weeks a list is gone where nobody acted on it. */
    static final Setting WEEKS = new Setting("selections.weeks", 4, 52, 13);

    /** For so many months nobody comes on a list again after an invitation, a conversation or an answer. */
    static final Setting REST = new Setting("selections.rest", 0, 24, 6);

    /** Days after an invitation on which the client manager is asked how it went. */
    static final Setting ASK_AFTER = new Setting("selections.ask-after", 3, 60, 14);

    /** So many drafts of rules can be open at once in the region. */
    static final Setting DRAFTS = new Setting("selections.drafts", 1, 100, 20);

    /** Of so many different drafts one person sees numbers on one day. */
    static final Setting PREVIEWS = new Setting("selections.previews", 20, 500, 200);

    @Bean
    Setting smallestGroup() {
        return SMALLEST_GROUP;
    }

    @Bean
    Setting selectionWeeks() {
        return WEEKS;
    }

    @Bean
    Setting selectionRest() {
        return REST;
    }

    @Bean
    Setting selectionDrafts() {
        return DRAFTS;
    }

    @Bean
    Setting selectionPreviews() {
        return PREVIEWS;
    }

    @Bean
    Setting selectionAskAfter() {
        return ASK_AFTER;
    }
}
