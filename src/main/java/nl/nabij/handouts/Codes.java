package nl.nabij.handouts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import nl.nabij.regions.RegionSecret;
import nl.nabij.shared.HandoutId;
import nl.nabij.shared.Networks;
import nl.nabij.shared.ReadableCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes of this region. A code follows from the id of the handout and a secret: it can be shown again, and is kept nowhere
 * but as a keyed hash.
 */
@Component
@Transactional
class Codes {

    private static final int LENGTH = 8;
    private static final int REFERENCE = 6;

    private final RegionSecret secret;

    Codes(JdbcClient jdbc) {
        this.secret = new RegionSecret(jdbc, "handout_secret");
    }

    /** Such as {@code K7PM4XRT}: 40 bits. */
    String code(HandoutId id) {
        return ReadableCode.of(seal("code", id.toString()), LENGTH);
    }

    /** What stands on the paper, to know one paper from another: {@code 4XRTK7}. It opens nothing. */
    String reference(HandoutId id) {
        return ReadableCode.of(seal("paper", id.toString()), REFERENCE);
    }

    /** What is kept of a code. */
    String hash(String code) {
        return HexFormat.of().formatHex(seal("hash", code));
    }

    /** What is kept of the secret of a device. */
    String device(String secret) {
        return HexFormat.of().formatHex(seal("device", secret));
    }

    /** By what a network is known while wrong codes come from it. */
    String network(String address) {
        return HexFormat.of().formatHex(seal("network", Networks.household(address)));
    }

    /** As somebody reads it over, in two halves: {@code K7PM-4XRT}. */
    static String shown(String code) {
        return ReadableCode.shown(code, code.length() / 2);
    }

    /** The code that somebody typed; empty where it is none. */
    static Optional<String> typed(@Nullable String text) {
        return ReadableCode.typed(text, LENGTH);
    }

    /** The reference on a paper that somebody typed; empty where it is none. */
    static Optional<String> typedReference(@Nullable String text) {
        return ReadableCode.typed(text, REFERENCE);
    }

    private byte[] seal(String use, String content) {
        return secret.seal(use, content.getBytes(UTF_8));
    }
}
