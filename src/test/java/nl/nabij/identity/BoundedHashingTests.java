package nl.nabij.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A flood of passwords costs time, never memory. */
class BoundedHashingTests {

    @Test
    void whoFindsNoPlaceInTimeIsTurnedAway() throws Exception {
        var slow = new Slow();
        var hashing = new BoundedHashing(slow, 1, 20);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = others.submit(() -> hashing.encode("een"));
            slow.started.await();

            assertThatExceptionOfType(BoundedHashing.Busy.class).isThrownBy(() -> hashing.encode("twee"));

            slow.goOn.countDown();
            assertThat(first.get()).isEqualTo("een");
            assertThat(hashing.encode("drie")).isEqualTo("drie");
        }
    }

    private static final class Slow implements PasswordEncoder {

        private final CountDownLatch started = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public String encode(@Nullable CharSequence password) {
            started.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return String.valueOf(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encode(password).equals(hash);
        }
    }
}
