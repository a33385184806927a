package nl.nabij.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fixed text.
 *
 * @param language {@code nl} or {@code en}
 * @param number 0 is the text of the program, 1 the first of the region
 * @param subject of a mail; empty for a text message
 * @param writtenBy name of who wrote it; null for the text of the program, as is writtenAt
 */
public record TextTemplate(
        Medium medium,
        String language,
        int number,
        String subject,
        String body,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt) {

    /** The text of the program itself. */
    public boolean isOfTheProgram() {
        return number == 0;
    }

    /** As one resident gets it. */
    public Filled fill(Map<Placeholder, String> values) {
        return new Filled(Placeholder.fill(subject, language, values), Placeholder.fill(body, language, values));
    }

    /** Whether it tells on which day the manager calls. */
    public boolean tellsDay() {
        return Placeholder.DAY.isIn(subject + " " + body, language);
    }

    /** Words in it to think twice about. */
    public List<String> cautions() {
        return Cautions.in(subject + " " + body);
    }

    /** @param subject empty for a text message */
    public record Filled(String subject, String body) {

        public SmsLength length() {
            return SmsLength.of(body);
        }
    }
}
