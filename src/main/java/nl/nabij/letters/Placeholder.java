package nl.nabij.letters;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a fixed text where something of this one resident and client manager comes. Written between square brackets. */
public enum Placeholder {
    /** How the resident wants to be called. */
    NAME("naam", "name"),
    MANAGER("klantmanager", "manager"),
    ORGANISATION("organisatie", "organisation"),
    /** Of the organisation: where the resident can call. */
    PHONE("telefoon", "phone"),
    /** The working day on which the manager calls. */
    DAY("dag", "day");

    private static final Pattern WRITTEN = Pattern.compile("\\[([^\\[\\]]*)]");

    private final String dutch;
    private final String english;

    Placeholder(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** As it stands in a text of this language: {@code [naam]}. */
    public String written(String language) {
        return "[" + (language.equals("en") ? english : dutch) + "]";
    }

    /** What stands between brackets and is no placeholder of this language, as it was written, in order. */
    static List<String> unknown(String text, String language) {
        return WRITTEN.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(written -> of(written, language).isEmpty())
                .distinct()
                .toList();
    }

    /** Whether this stands in the text. */
    boolean isIn(String text, String language) {
        return text.contains(written(language));
    }

    /**
     * The text with what was given in place of each placeholder. What is filled in is never read as a placeholder itself.
     *
     * @throws NullPointerException if a placeholder stands in the text for which nothing is given
     */
    static String fill(String text, String language, Map<Placeholder, String> values) {
        return WRITTEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(of(found.group(), language)
                        .map(placeholder -> requireNonNull(values.get(placeholder), placeholder.name()))
                        .orElse(found.group())));
    }

    private static Optional<Placeholder> of(String written, String language) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.written(language).equals(written))
                .findFirst();
    }
}
