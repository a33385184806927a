package nl.nabij.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong passwords, in the database, so that it does not help to try another copy of the program. An attempt counts
 * as wrong before the password is looked at: a hundred at the same moment are a hundred.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInAttempts {

    /** A browser stays known this long after it last signed in. */
    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how long to wait before the password may be looked at; zero where it may be now */
    Duration begin(String email, Place place) {
        var now = clock.instant();
        var counters = counters(email, place);
        var wait = counters.stream()
                .map(counter -> left(counter, now))
                .max(Duration::compareTo)
                .orElseThrow();
        if (wait.isZero()) {
            counters.forEach(counter -> count(counter, now));
        }
        return wait;
    }

    /** The password was right: what {@link #begin} counted is taken back, and this browser is known from now on. */
    void succeeded(String email, Place place, String device) {
        counters(email, place)
                .forEach(counter ->
                        jdbc.sql("""
                        update sign_in_attempt set failures = case when kind in ('DEVICE', 'PAIR') then 0 else failures - 1 end
                        where kind = ? and subject = ? and failures > 0
                        """).params(counter.kind(), counter.subject()).update());
        jdbc.sql("""
                insert into sign_in_attempt (kind, subject, failures, succeeded_at) values ('DEVICE', ?, 0, ?)
                on conflict (kind, subject) do update set failures = 0, succeeded_at = excluded.succeeded_at
                """)
                .params(device(email, device), Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets what is too old to matter. */
    void forget() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql(
                        "delete from sign_in_attempt where (failed_at is null or failed_at < ?) and (succeeded_at is null or succeeded_at < ?)")
                .params(before, before)
                .update();
    }

    /** A browser that signed in with this e-mail address before is judged by itself: what others do cannot shut it out. */
    private List<Counter> counters(String email, Place place) {
        if (place.device() != null && isKnown(device(email, place.device()))) {
            return List.of(new Counter("DEVICE", device(email, place.device()), Patience.FEW));
        }
        return List.of(
                new Counter("PAIR", Secrets.hash(normal(email) + " at " + place.network()), Patience.FEW),
                new Counter("ADDRESS", Secrets.hash(place.network()), Patience.MANY),
                new Counter("ACCOUNT", Secrets.hash(normal(email)), Patience.SOME));
    }

    private boolean isKnown(String device) {
        return jdbc.sql("""
                select exists (select from sign_in_attempt where kind = 'DEVICE' and subject = ? and succeeded_at > ?)
                """)
                .params(device, Timestamp.from(clock.instant().minus(KEPT)))
                .query(Boolean.class)
                .single();
    }

    private Duration left(Counter counter, Instant now) {
        return jdbc.sql(
                        "select failures, failed_at from sign_in_attempt where kind = ? and subject = ? and failed_at > ?")
                .params(counter.kind(), counter.subject(), Timestamp.from(now.minus(Patience.FORGOTTEN)))
                .query((row, number) -> counter.patience()
                        .left(
                                row.getInt("failures"),
                                row.getTimestamp("failed_at").toInstant(),
                                now))
                .optional()
                .orElse(Duration.ZERO);
    }

    private void count(Counter counter, Instant now) {
        jdbc.sql("""
                insert into sign_in_attempt (kind, subject, failures, failed_at) values (?, ?, 1, ?)
                on conflict (kind, subject) do update
                set failures = case when sign_in_attempt.failed_at > ? then sign_in_attempt.failures + 1 else 1 end,
                    failed_at = excluded.failed_at
                """)
                .params(
                        counter.kind(),
                        counter.subject(),
                        Timestamp.from(now),
                        Timestamp.from(now.minus(Patience.FORGOTTEN)))
                .update();
    }

    private static String device(String email, String device) {
        return Secrets.hash(normal(email) + " on " + device);
    }

    private static String normal(String email) {
        return email.toLowerCase(Locale.ROOT).strip();
    }

    private record Counter(String kind, String subject, Patience patience) {}
}
