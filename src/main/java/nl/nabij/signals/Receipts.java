package nl.nabij.signals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.nabij.regions.RegionSecret;
import nl.nabij.shared.ReadableCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ticket of a public form and the receipt of what was sent with it. The ticket says when the form was opened, and cannot
 * be made by others; it needs no session, so that somebody may write as long as needed. The receipt follows from ticket and
 * text: the same form sent twice gives the same code, and is there once.
 */
@Component
@Transactional
class Receipts {

    /** Nobody reads the page and writes something in less. */
    static final Duration TOO_FAST = Duration.ofSeconds(3);

    /** After this the form asks to press once more. */
    static final Duration TOO_OLD = Duration.ofHours(24);

    private static final int NONCE = 16;
    private static final int SEAL = 16;
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RegionSecret secret;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Clock clock) {
        this.secret = new RegionSecret(jdbc, "signal_secret");
        this.clock = clock;
    }

    /** A new ticket: letters, digits, hyphens and underscores. */
    String ticket() {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var content = ByteBuffer.allocate(Long.BYTES + NONCE)
                .putLong(clock.instant().getEpochSecond())
                .put(nonce)
                .array();
        var sealed = ByteBuffer.allocate(content.length + SEAL)
                .put(content)
                .put(secret.seal("ticket", content), 0, SEAL)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @return empty for a ticket that we never gave, and for one that is too old */
    Optional<Ticket> read(@Nullable String text) {
        var bytes = decoded(text);
        if (bytes.length != Long.BYTES + NONCE + SEAL) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, Long.BYTES + NONCE);
        var seal = Arrays.copyOfRange(bytes, content.length, bytes.length);
        if (!MessageDigest.isEqual(seal, Arrays.copyOf(secret.seal("ticket", content), SEAL))) {
            return Optional.empty();
        }
        var made = Instant.ofEpochSecond(ByteBuffer.wrap(content).getLong());
        var age = Duration.between(made, clock.instant());
        return age.compareTo(TOO_OLD) > 0 ? Optional.empty() : Optional.of(new Ticket(content, age));
    }

    /** The code that belongs to this text sent with this ticket, such as {@code K7PM4XRT9WQC}: 60 bits. */
    String code(Ticket ticket, SignalRequest request) {
        var use = "code " + request.seen() + "\n" + request.about() + "\n" + request.postcode() + "\n"
                + request.contact() + "\n" + request.knows();
        return ReadableCode.of(secret.seal(use, ticket.content), LENGTH);
    }

    /** What is kept of a code. */
    String hash(String code) {
        return HexFormat.of().formatHex(secret.seal("receipt", code.getBytes(UTF_8)));
    }

    /** As somebody reads it over: {@code K7PM-4XRT-9WQC}. */
    static String shown(String code) {
        return ReadableCode.shown(code, 4);
    }

    /** The code that somebody typed; empty where it is none. */
    static Optional<String> typed(@Nullable String text) {
        return ReadableCode.typed(text, LENGTH);
    }

    /** A form that was opened, and how long ago. */
    static final class Ticket {

        private final byte[] content;
        private final Duration age;

        private Ticket(byte[] content, Duration age) {
            this.content = content;
            this.age = age;
        }

        boolean isTooFast() {
            return age.compareTo(TOO_FAST) < 0;
        }
    }

    private static byte[] decoded(@Nullable String text) {
        try {
            return text == null || text.length() > 100
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
