package nl.nabij.handouts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.nabij.shared.HandoutId;
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

    /** No I, L, O and U: nobody has to wonder whether it is a 1 or a 0. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final int REFERENCE = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Such as {@code K7PM4XRT}: 40 bits. */
    String code(HandoutId id) {
        return letters(seal("code", id.toString()), LENGTH);
    }

    /** What stands on the paper, to know one paper from another: {@code 4XRTK7}. It opens nothing. */
    String reference(HandoutId id) {
        return letters(seal("paper", id.toString()), REFERENCE);
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
        return HexFormat.of().formatHex(seal("network", household(address)));
    }

    /** The address; of an IPv6 address its first 64 bits, because one household may use all the rest. */
    static String household(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** A new secret for a device: 256 bits, as 43 letters, digits, hyphens and underscores. */
    static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As somebody reads it over: {@code K7PM-4XRT}. */
    static String shown(String code) {
        var half = code.length() / 2;
        return code.substring(0, half) + "-" + code.substring(half);
    }

    /** The code that somebody typed, with or without a hyphen and capitals, and with an O for a 0; empty where it is none. */
    static Optional<String> typed(@Nullable String text) {
        return typed(text, LENGTH);
    }

    /** As {@link #typed(String)}, for the reference on a paper. */
    static Optional<String> typedReference(@Nullable String text) {
        return typed(text, REFERENCE);
    }

    private static Optional<String> typed(@Nullable String text, int length) {
        if (text == null || text.length() > 100) {
            return Optional.empty();
        }
        var code = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return code.length() == length && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    private static String letters(byte[] sealed, int length) {
        var bits = ByteBuffer.wrap(sealed).getLong();
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(LETTERS.charAt((int) ((bits >>> (5 * i)) & 31)));
        }
        return text.toString();
    }

    private byte[] seal(String use, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(use.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the region, in the database, so that every copy of the program has the same; made at the first use. */
    private byte[] key() {
        return known().orElseGet(() -> {
            var fresh = new byte[32];
            RANDOM.nextBytes(fresh);
            jdbc.sql("insert into handout_secret (secret) values (?) on conflict do nothing")
                    .param(fresh)
                    .update();
            return known().orElseThrow();
        });
    }

    private Optional<byte[]> known() {
        return jdbc.sql("select secret from handout_secret").query(byte[].class).optional();
    }
}
