package nl.nabij.criteria;

import nl.nabij.regions.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a region decides about rules and about counts of people. */
@Configuration(proxyBeanMethods = false)
public class CriteriaSettings {

    /** Smallest count of people that anybody who works with figures sees (k). */
    public static final Setting SMALLEST_GROUP = new Setting("criteria.smallest-group", 5, 50, 10);

    /** After so many weeks a list made by a rule is gone where nobody acted on it; part of what the register says of a rule. */
    public static final Setting LIST_WEEKS = new Setting("criteria.list-weeks", 4, 52, 13);

    /** So many drafts of rules can be open at once in the region. */
    static final Setting DRAFTS = new Setting("criteria.drafts", 1, 100, 20);

    /** Of so many different drafts one person sees numbers on one day. */
    static final Setting PREVIEWS = new Setting("criteria.previews", 20, 500, 200);

    @Bean
    Setting smallestGroup() {
        return SMALLEST_GROUP;
    }

    @Bean
    Setting listWeeks() {
        return LIST_WEEKS;
    }

    @Bean
    Setting ruleDrafts() {
        return DRAFTS;
    }

    @Bean
    Setting rulePreviews() {
        return PREVIEWS;
    }
}
