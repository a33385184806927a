package nl.nabij.shared;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes that people read from paper and type over: 32 signs of 5 bits each. */
public final class ReadableCode {

    /** No I, L, O and U: nobody has to wonder whether it is a 1 or a 0. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ReadableCode() {}

    /**
     * A code such as {@code K7PM4XRT}.
     *
     * @param bytes at least 8, as even as chance
     * @param length in signs, 1 to 12
     */
    public static String of(byte[] bytes, int length) {
        var bits = ByteBuffer.wrap(bytes).getLong();
        var code = new StringBuilder();
        for (var i = 0; i < length; i++) {
            code.append(SIGNS.charAt((int) ((bits >>> (5 * i)) & 31)));
        }
        return code.toString();
    }

    /** As somebody reads it over, in groups of so many signs: {@code K7PM-4XRT}. */
    public static String shown(String code, int group) {
        return code.replaceAll("(.{%d})(?=.)".formatted(group), "$1-");
    }

    /** The code that somebody typed, with or without hyphens and capitals, and with an O for a 0; empty where it is none. */
    public static Optional<String> typed(@Nullable String text, int length) {
        if (text == null || text.length() > 100) {
            return Optional.empty();
        }
        var code = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        return code.length() == length && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }
}
