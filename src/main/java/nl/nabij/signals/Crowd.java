package nl.nabij.signals;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import nl.nabij.signals.Signal.Apart;

/**
 * Notices when very many signals come in one hour, from one network or in the whole region. What is over the bound waits
 * apart: it is read by somebody later, and cannot hide what others tell.
 *
 * <p>The memory is one fixed table, whoever comes: a network is a place in it, under a key that changes with every start, so
 * that no address is kept. Two networks may share a place; then the one is judged as if it were the other, which costs a
 * signal a detour and never its life.
 */
final class Crowd {

    /** Places in the table, 8 bytes each. */
    static final int PLACES = 1 << 16;

    private static final int COUNT_BITS = 24;
    private static final long MOST = (1L << COUNT_BITS) - 1;

    private final AtomicLongArray places = new AtomicLongArray(PLACES);
    private final long key = new SplittableRandom().nextLong();

    /**
     * Counts one signal.
     *
     * @param network address of the sender; of an IPv6 address the first 64 bits
     * @param fromNetwork so many from one network in an hour go straight to a team
     * @param inRegion so many in the region in an hour go straight to a team
     * @return why it waits apart; empty where it does not
     */
    Optional<Apart> judge(String region, String network, int fromNetwork, int inRegion, Instant now) {
        var hour = now.getEpochSecond() / 3600;
        if (count(place(region + " from " + network), hour) > fromNetwork) {
            return Optional.of(Apart.NETWORK);
        }
        return count(place(region), hour) > inRegion ? Optional.of(Apart.REGION) : Optional.empty();
    }

    private long count(int place, long hour) {
        return places.updateAndGet(place, old -> {
                    var count = old >>> COUNT_BITS == hour ? old & MOST : 0;
                    return hour << COUNT_BITS | Math.min(MOST, count + 1);
                })
                & MOST;
    }

    /** A place that nobody outside can steer to: mixed with the key. */
    private int place(String subject) {
        var mixed = key;
        for (var i = 0; i < subject.length(); i++) {
            mixed = (mixed ^ subject.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return (int) (mixed >>> 48);
    }
}
