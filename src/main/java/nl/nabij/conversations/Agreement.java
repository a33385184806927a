package nl.nabij.conversations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed at the end of a talk.
 *
 * @param agreed in the words of who wrote it; the resident sees it
 * @param nextOn the day of the next talk; null where there is none yet
 */
public record Agreement(@Nullable String agreed, @Nullable LocalDate nextOn) {

    static final Agreement NONE = new Agreement(null, null);
}
