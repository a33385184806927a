package nl.nabij.site;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to choose in a form.
 *
 * @param value what is sent
 * @param key message key of the words; null where {@code text} holds them
 * @param text the words themselves, such as a name; null where there is a key
 * @param hint message key of a hint under it; null where it needs none
 */
public record Option(
        String value,
        @Nullable String key,
        @Nullable String text,
        @Nullable String hint) {

    /** An answer that is a name. */
    public static Option named(Object value, String text) {
        return new Option(value.toString(), null, text, null);
    }

    /** An answer in words of the program. */
    public static Option worded(Object value, String key) {
        return new Option(value.toString(), key, null, null);
    }

    /** All values of an enum; the message key of each is the prefix, a dot and the name in lower case with dashes. */
    public static List<Option> all(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> worded(value.name(), prefix + "." + slug(value)))
                .toList();
    }

    public Option withHint(String key) {
        return new Option(value, this.key, text, key);
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
