package nl.nabij.selections;

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

    Conditions(MessageSource messages, Places places) {
        this.messages = messages;
        this.places = places;
    }

    /**
     * The conditions of criteria in order; empty where there are no such criteria.
     *
     * @param criteria key and version, such as {@code small-network-1}
     */
    public List<String> texts(String criteria, Locale locale) {
        return example(criteria)
                .map(example -> example.criterion().leaves().stream()
                        .map(leaf -> capital(sentences(locale).leaf(leaf)))
                        .toList())
                .orElseGet(List::of);
    }

    /** The whole criteria as a sentence; the text itself where there are no such criteria. */
    public String sentence(String criteria, Locale locale) {
        return example(criteria)
                .map(example -> sentences(locale).whole(example.criterion()))
                .orElse(criteria);
    }

    /** What the criteria are called. */
    public String name(String criteria, Locale locale) {
        return example(criteria)
                .map(example -> messages.getMessage("selections.criteria." + example.key(), null, locale))
                .orElse(criteria);
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
