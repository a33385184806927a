package nl.nabij.residents;

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
                """.formatted(DoubleFinder.PRINT)).update();
    }
}
