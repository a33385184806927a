package nl.nabij.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A text to sign, as it was or is. Each version is a file of its own, {@code permissions/no-objection-v1.nl.txt}, and is never
 * edited: a better text is a new version, so that a signature always belongs to the words that were signed.
 *
 * @param version as the permission keeps it, such as {@code no-objection-v1}
 * @param paragraphs what comes before the list of data
 * @param after what comes after it
 */
record PermissionText(String version, String title, List<String> paragraphs, List<String> after) {

    /** The newest text of each kind that has one. */
    private static final Map<Permission.Kind, Integer> NEWEST = Map.of(Permission.Kind.NO_OBJECTION_DECLARATION, 1);

    private static final String DATA = "[parts]";

    /**
     * The newest text of a kind, in Dutch, or in English for an English page.
     *
     * @param words what stands at [name], [birth], [sender] and [receiver]
     * @throws IllegalArgumentException if the kind has no text to sign
     */
    static PermissionText newest(Permission.Kind kind, Locale locale, Map<String, String> words) {
        var number = NEWEST.get(kind);
        if (number == null) {
            throw new IllegalArgumentException("no text to sign for " + kind);
        }
        var version = kind.text() + "-v" + number;
        var text = read(version, locale.getLanguage().equals("en") ? "en" : "nl");
        for (var word : words.entrySet()) {
            text = text.replace("[" + word.getKey() + "]", word.getValue());
        }
        var paragraphs = Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .toList();
        var data = paragraphs.indexOf(DATA);
        return new PermissionText(
                version,
                paragraphs.getFirst(),
                paragraphs.subList(1, data),
                paragraphs.subList(data + 1, paragraphs.size()));
    }

    static String read(String version, String language) {
        try {
            return new ClassPathResource("permissions/%s.%s.txt".formatted(version, language))
                    .getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
