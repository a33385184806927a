package nl.nabij.residents;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tests put thousands of people with one name and one birth date in a region; who looks for doubles among those who come
 * after this does not compare them all with each other.
 */
public final class Compared {

    private Compared() {}

    /** As if everybody who is there now was compared already. Call it inside a region. */
    public static void everybody(JdbcClient jdbc) {
        jdbc.sql("""
                insert into resident_compared (resident, print)
                select id, %s from resident where not unconfirmed
                on conflict (resident) do update set print = excluded.print
                """.formatted(FoundRows.PRINT)).update();
    }

    private static final AtomicInteger DAYS = new AtomicInteger();

    /** A birth date that nobody else of the tests has, nor one that is a slip away: the one of {@link nl.nabij.World} counts as filled in, so many have it. */
    public static LocalDate freeDay() {
        return LocalDate.of(1931, 2, 13).plusDays(DAYS.incrementAndGet() * 397L % 30_000);
    }

    /** Call it inside a region. */
    public static void born(LocalDate day, JdbcClient jdbc, ResidentId... them) {
        jdbc.sql("update resident set birth_date = ? where id = any (?)")
                .params(day, Stream.of(them).map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }
}
