package nl.nabij.regions;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What nearly every request asks and hardly anybody ever changes, such as the settings of a region: kept for a moment, apart
 * for each region. A change by this program holds from its commit; one by another copy of the program after some seconds.
 *
 * @param <T> what is kept; the same object is given to everybody, so it cannot be changed
 */
public final class Remembered<T> {

    /** After this time it is read again, whatever happened. */
    public static final Duration LONGEST = Duration.ofSeconds(3);

    private record Known<T>(T value, long until) {}

    private final Map<String, Known<T>> known = new ConcurrentHashMap<>();
    private final AtomicInteger changing = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();
    private final LongSupplier nanoseconds;

    public Remembered() {
        this(System::nanoTime);
    }

    Remembered(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** @param read reads it for the current region, when it is not known */
    public T get(Supplier<T> read) {
        var region = region();
        var last = known.get(region);
        if (last != null && changing.get() == 0 && last.until() - nanoseconds.getAsLong() > 0) {
            return last.value();
        }
        var before = changes.get();
        var value = read.get();
        // What was read while somebody changes it may be old already, or may be taken back
        if (changing.get() == 0 && changes.get() == before) {
            known.put(region, new Known<>(value, nanoseconds.getAsLong() + LONGEST.toNanos()));
        }
        return value;
    }

    /** The current region changes it, in the current transaction; nobody remembers anything until that has ended. */
    public void changed() {
        var region = region();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget(region);
            return;
        }
        changing.incrementAndGet();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget(region);
                changing.decrementAndGet();
            }
        });
    }

    private void forget(String region) {
        changes.incrementAndGet();
        known.remove(region);
    }

    private static String region() {
        return Region.current().map(Region::name).orElse("");
    }
}
