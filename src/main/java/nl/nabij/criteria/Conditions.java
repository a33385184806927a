package nl.nabij.criteria;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nabij.organisations.Places;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the criteria are called and ask, in words, for who reads figures about them. */
@Component
public class Conditions {

    private final MessageSource messages;
    private final Places places;
    private final Rules rules;

    Conditions(MessageSource messages, Places places, Rules rules) {
        this.rules = rules;
        this.messages = messages;
        this.places = places;
    }

    /**
     * The conditions of criteria in order; empty where there are no such criteria.
     *
     * @param criteria key and version, such as {@code rule-3-2}, or {@code small-network-1} for an example
     */
    public List<String> texts(String criteria, Locale locale) {
        return criterion(criteria)
                .map(found -> found.leaves().stream()
                        .map(leaf -> capital(sentences(locale).leaf(leaf)))
                        .toList())
                .orElseGet(List::of);
    }

    /** The whole criteria as a sentence; the text itself where there are no such criteria. */
    public String sentence(String criteria, Locale locale) {
        return criterion(criteria).map(found -> sentences(locale).whole(found)).orElse(criteria);
    }

    /** What the criteria are called, and for a rule which version. */
    public String name(String criteria, Locale locale) {
        return rule(criteria)
                .map(rule -> messages.getMessage(
                        "criteria.rule.one",
                        new Object[] {rule.name(), rule.id().number()},
                        locale))
                .or(() -> example(criteria)
                        .map(example -> messages.getMessage("criteria.example." + example.key(), null, locale)))
                .orElse(criteria);
    }

    private Optional<Criterion> criterion(String criteria) {
        return rule(criteria)
                .map(RuleVersion::criterion)
                .or(() -> example(criteria).map(Example::criterion));
    }

    private Optional<RuleVersion> rule(String criteria) {
        return RuleVersionId.of(criteria).flatMap(rules::find);
    }

    private static Optional<Example> example(String criteria) {
        var ending = "-" + Example.VERSION;
        return criteria.endsWith(ending)
                ? Example.of(criteria.substring(0, criteria.length() - ending.length()))
                : Optional.empty();
    }

    private Sentences sentences(Locale locale) {
        return new Sentences((key, arguments) -> messages.getMessage(key, arguments, locale), places::name, locale);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
