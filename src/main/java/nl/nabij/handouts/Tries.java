package nl.nabij.handouts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong codes, in the database, so that it does not help to try another copy of the program. A code counts as wrong
 * before it is looked at: a hundred at the same moment are a hundred. The numbers are reasoned in decision 0040.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Tries {

    /** So many wrong codes from one network in an hour; a whole town hall may lie behind it. */
    static final int FROM_NETWORK = 30;

    /** So many wrong codes in the whole region in an hour. */
    static final int IN_REGION = 2_000;

    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final String REGION = "region";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether a code may be looked at now; then it is counted as wrong, until {@link #wasRight} */
    boolean begin(String network) {
        if (count(network) >= FROM_NETWORK || count(REGION) >= IN_REGION) {
            return false;
        }
        add(network);
        add(REGION);
        return true;
    }

    /** What {@link #begin} counted is taken back. */
    void wasRight(String network) {
        jdbc.sql("update handout_try set failures = failures - 1 where network in (?, ?) and failures > 0")
                .params(network, REGION)
                .update();
    }

    void forget() {
        jdbc.sql("delete from handout_try where failed_at < ?").param(since()).update();
    }

    private int count(String network) {
        return jdbc.sql("select failures from handout_try where network = ? and failed_at > ?")
                .params(network, since())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private void add(String network) {
        jdbc.sql("""
                insert into handout_try (network, failures, failed_at) values (?, 1, ?)
                on conflict (network) do update
                set failures = case when handout_try.failed_at > ? then handout_try.failures + 1 else 1 end,
                    failed_at = excluded.failed_at
                """).params(network, Timestamp.from(clock.instant()), since()).update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(FORGOTTEN));
    }
}
