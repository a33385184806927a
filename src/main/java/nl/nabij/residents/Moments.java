package nl.nabij.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;

/** What a module knows of somebody's time line; a module adds it as a bean. */
public interface Moments {

    /** In any order; empty where the key does not open it. */
    List<Moment> of(Access access);

    /**
     * One thing that happened.
     *
     * @param at puts what happened on one day in order; null where only the day is known
     * @param text message key of one sentence
     * @param arguments of the message: names, dates, never somebody's own words
     * @param path the page that tells more; null where there is none
     */
    record Moment(
            LocalDate on,
            @Nullable Instant at,
            String text,
            List<String> arguments,
            @Nullable String path) {

        /** Newest first; of one day those without a time come last. */
        public static final Comparator<Moment> NEWEST_FIRST = Comparator.comparing(Moment::on)
                .thenComparing(Moment::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed();

        public Moment(Instant at, String text, List<String> arguments, @Nullable String path) {
            this(LocalDate.ofInstant(at, Time.ZONE), at, text, arguments, path);
        }

        public Moment(LocalDate on, String text, List<String> arguments, @Nullable String path) {
            this(on, null, text, arguments, path);
        }
    }
}
