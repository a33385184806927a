package nl.nabij.talks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * What a resident signs before somebody of another organisation joins a talk: a text of the folder {@code permissions}, which
 * is never edited, with the names filled in.
 *
 * @param paragraphs as they are read out
 */
record Paper(String title, List<String> paragraphs) {

    static Paper of(Locale locale, Map<String, String> words) {
        var language = locale.getLanguage().equals("en") ? "en" : "nl";
        try {
            var text = new ClassPathResource("permissions/%s.%s.txt".formatted(Partners.PAPER, language))
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
            for (var word : words.entrySet()) {
                text = text.replace("[" + word.getKey() + "]", word.getValue());
            }
            var parts = Arrays.asList(text.split("\n\n"));
            return new Paper(parts.getFirst(), parts.subList(1, parts.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text to sign is missing", e);
        }
    }
}
