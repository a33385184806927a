package nl.nabij.residents;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.access.Access;
import org.jspecify.annotations.Nullable;

/** What a module knows of somebody's time line; a module adds it as a bean. */
public interface Moments {

    /** In any order; empty where the key does not open it. */
    List<Moment> of(Access access);

    /**
     * One thing that happened.
     *
     * @param text message key of one sentence
     * @param arguments of the message: names, dates, never somebody's own words
     * @param path the page that tells more; null where there is none
     */
    record Moment(
            LocalDate on,
            String text,
            List<String> arguments,
            @Nullable String path) {}
}
