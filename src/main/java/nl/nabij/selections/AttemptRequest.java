package nl.nabij.selections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to make contact, checked.
 *
 * @param number as the client manager saw it on the page
 * @param language {@code nl} or {@code en}
 * @param callOn a working day after today, on which a letter or mail says that the manager calls; null where none does
 * @param note at most 200 characters
 * @param textVersion which version of the fixed text was sent; null where none was
 */
public record AttemptRequest(
        int number,
        Channel channel,
        String language,
        Reach reach,
        @Nullable LocalDate callOn,
        String note,
        @Nullable Integer textVersion) {

    /** @throws IllegalArgumentException if this cannot come of such an attempt at once */
    public AttemptRequest {
        if (!Reach.atOnce(channel).contains(reach)) {
            throw new IllegalArgumentException("%s of %s".formatted(reach, channel));
        }
    }

    /** Without a note or a text. */
    public static AttemptRequest of(int number, Channel channel, String language, Reach reach) {
        return new AttemptRequest(number, channel, language, reach, null, "", null);
    }
}
