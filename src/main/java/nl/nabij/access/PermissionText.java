package nl.nabij.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A text to sign or to hear, as it was or is. Each version is a file of its own, {@code permissions/no-objection-v1.nl.txt},
 * and is never edited: a better text is a new version, so that what was allowed always belongs to the words that were read.
 *
 * @param version as the permission keeps it, such as {@code no-objection-v1}
 * @param paragraphs what comes before the list of data
 * @param after what comes after it; empty where the text has no list
 */
record PermissionText(String version, String title, List<String> paragraphs, List<String> after) {

    /** The newest text of each kind. */
    private static final Map<Permission.Kind, Integer> NEWEST = Map.of(
            Permission.Kind.NO_OBJECTION_DECLARATION, 1,
            Permission.Kind.CROSS_ACT_CONSENT, 1,
            Permission.Kind.HEALTH_DATA_CONSENT, 1,
            Permission.Kind.MEDICAL_SECRECY_RELEASE, 1,
            Permission.Kind.PLAN_SHARING, 1,
            Permission.Kind.RESEARCH, 1,
            Permission.Kind.CONTACT_PREFERENCE, 1);

    private static final String DATA = "[parts]";
    private static final Pattern PLACE = Pattern.compile("\\[([a-z]+)]");

    /**
     * The newest text of a kind, in Dutch, or in English for an English page.
     *
     * @param words what stands at [name], [birth], [sender], [receiver], [source], [content] and [until]; what somebody typed
     *     there is taken as it is
     */
    static PermissionText newest(Permission.Kind kind, Locale locale, Map<String, String> words) {
        var version = kind.text() + "-v" + NEWEST.get(kind);
        var text = read(version, locale.getLanguage().equals("en") ? "en" : "nl");
        var raw = Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .toList();
        var list = raw.indexOf(DATA);
        var end = list < 0 ? raw.size() : list;
        return new PermissionText(
                version,
                raw.getFirst(),
                filled(raw.subList(1, end), words),
                filled(raw.subList(Math.min(end + 1, raw.size()), raw.size()), words));
    }

    /** Whether it lists data. */
    boolean isWithList() {
        return !after.isEmpty();
    }

    static String read(String version, String language) {
        try {
            return new ClassPathResource("permissions/%s.%s.txt".formatted(version, language))
                    .getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> filled(List<String> paragraphs, Map<String, String> words) {
        return paragraphs.stream()
                .map(paragraph -> PLACE.matcher(paragraph)
                        .replaceAll(place ->
                                Matcher.quoteReplacement(requireNonNullElse(words.get(place.group(1)), place.group()))))
                .toList();
    }
}
