package nl.nabij.identity;

import org.jspecify.annotations.Nullable;

/**
 * One answer to choose in a form, as {@code layout/fields} shows it.
 *
 * @param value what is sent
 * @param key message key of the words; null where {@code text} holds them
 * @param text a name; null where there is a key
 * @param hint message key of a hint; null where it needs none
 */
record Choice(
        String value,
        @Nullable String key,
        @Nullable String text,
        @Nullable String hint) {

    static Choice named(Object value, String text) {
        return new Choice(value.toString(), null, text, null);
    }

    static Choice worded(Object value, String key) {
        return new Choice(value.toString(), key, null, null);
    }
}
