package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is kept for a moment, and when it is read again. */
class RememberedTests {

    private static final Region A = new Region("a", "a.test");
    private static final Region B = new Region("b", "b.test");

    private final AtomicLong time = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final Remembered<Integer> remembered = new Remembered<>(time::get);

    @AfterEach
    void endsTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void isReadOnceInAFewSeconds() {
        assertThat(ask()).isEqualTo(1);
        time.addAndGet(Remembered.LONGEST.toNanos() - 1);
        assertThat(ask()).isEqualTo(1);

        time.addAndGet(1);

        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void regionsAreApart() {
        var inA = A.<Integer, RuntimeException>call(this::ask);

        assertThat(B.<Integer, RuntimeException>call(this::ask)).isNotEqualTo(inA);
        assertThat(A.<Integer, RuntimeException>call(this::ask)).isEqualTo(inA);
    }

    @Test
    void changeHoldsAtOnce() {
        ask();

        remembered.changed();

        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void changeInOneRegionLeavesTheOther() {
        B.run(this::ask);

        A.run(remembered::changed);

        assertThat(B.<Integer, RuntimeException>call(this::ask)).isEqualTo(1);
    }

    @Test
    void nothingIsRememberedWhileATransactionChangesIt() {
        ask();
        TransactionSynchronizationManager.initSynchronization();

        remembered.changed();

        assertThat(ask()).as("what the transaction itself sees").isEqualTo(2);
        assertThat(ask()).as("what may be taken back is not kept").isEqualTo(3);
        end();
        assertThat(ask()).isEqualTo(4);
        assertThat(ask()).isEqualTo(4);
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        remembered.get(() -> {
            remembered.changed();
            return -1;
        });

        assertThat(ask()).isEqualTo(1);
    }

    private int ask() {
        return remembered.get(reads::incrementAndGet);
    }

    private static void end() {
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }
}
