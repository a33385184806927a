package nl.nabij.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody waits after wrong passwords. Nobody is ever shut out for good: a wait ends, and a longer one than
 * {@link #LONGEST} does not exist.
 *
 * @param free so many wrong ones cost nothing
 * @param first wait after one more; each further one doubles it
 */
record Patience(int free, Duration first) {

    /** One e-mail address from one browser or one network address. */
    static final Patience FEW = new Patience(5, Duration.ofSeconds(15));

    /** One network address; a whole town hall may lie behind it. */
    static final Patience MANY = new Patience(100, Duration.ofSeconds(15));

    /** One e-mail address from all browsers that never signed in with it before. */
    static final Patience SOME = new Patience(50, Duration.ofSeconds(15));

    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After this time without a wrong password, counting starts again. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    /** Zero where one may try now. */
    Duration left(int failures, Instant failedAt, Instant now) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, failedAt.plus(wait(failures - free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration wait(int over) {
        var wait = first.multipliedBy(1L << Math.min(over, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
