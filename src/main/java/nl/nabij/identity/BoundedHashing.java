package nl.nabij.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id, at most a few at a time: each costs 19 MiB, and a flood of guesses may make signing in slow but never take the
 * memory of everybody else.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP Password Storage:
 *     Argon2id with at least 19 MiB, 2 iterations and parallelism 1</a>
 */
class BoundedHashing implements PasswordEncoder {

    static final int MEMORY_KIB = 19_456;
    static final int ITERATIONS = 2;

    private final PasswordEncoder argon2;
    private final Semaphore places;
    private final long patienceMillis;

    BoundedHashing(int places, long patienceMillis) {
        this(new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ITERATIONS), places, patienceMillis);
    }

    BoundedHashing(PasswordEncoder argon2, int places, long patienceMillis) {
        this.argon2 = argon2;
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    /** @throws Busy if no place came free in time */
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        enter();
        try {
            return argon2.encode(password);
        } finally {
            places.release();
        }
    }

    /** @throws Busy if no place came free in time */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        enter();
        try {
            return argon2.matches(password, hash);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /** More people sign in at this moment than the machine can hash for. */
    static class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many passwords at once", null, false, false);
        }
    }
}
