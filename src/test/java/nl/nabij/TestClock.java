package nl.nabij;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The clock of the tests: real time, until a test sets it with {@link #at}. After every test it is real again. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private volatile @Nullable Instant now;

    /** From here on it is this moment, and it stays so. */
    public void at(Instant moment) {
        now = moment;
    }

    /** A moment of the day in ISO 8601, such as {@code 2026-11-24T09:15:00Z}. */
    public void at(String moment) {
        at(Instant.parse(moment));
    }

    public void real() {
        now = null;
    }

    @Override
    public Instant instant() {
        var set = now;
        return Time.chosen().orElseGet(() -> set == null ? Clock.systemUTC().instant() : set);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    static class Reset implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(TestClock.class).real();
        }
    }
}
