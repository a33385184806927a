package nl.nabij.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.nabij.access.Access;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;

/** What a module knows of somebody's time line; a module adds it as a bean. */
public interface Moments {

    /** In any order, what has the same time as it happened; empty where the key does not open it. */
    List<Moment> of(Access access);

    /**
     * One thing that happened.
     *
     * @param at puts what happened on one day in order; null where only the day is known: after what has a time, as somebody
     *     writes it down later
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

        private static final Comparator<Moment> IN_ORDER = Comparator.comparing(Moment::on)
                .thenComparing(Moment::at, Comparator.nullsLast(Comparator.naturalOrder()));

        public Moment(Instant at, String text, List<String> arguments, @Nullable String path) {
            this(LocalDate.ofInstant(at, Time.ZONE), at, text, arguments, path);
        }

        public Moment(LocalDate on, String text, List<String> arguments, @Nullable String path) {
            this(on, null, text, arguments, path);
        }

        /** Newest first; what has the same time stands as its module told it, turned round. */
        static List<Moment> newestFirst(Stream<Moment> moments) {
            return moments.sorted(IN_ORDER).toList().reversed();
        }
    }
}
