package nl.nabij.services;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the social map.
 *
 * @param text words; blank for everything
 * @param theme of the taxonomy; null for any
 * @param neighbourhood CBS code; what has no place to go to (by telephone, at home, online) counts as near to all; null for any
 * @param free only what costs nothing as far as the source says
 * @param page from 1
 */
public record ServiceQuery(
        String text, @Nullable UUID theme, @Nullable String neighbourhood, boolean free, int page) {

    static final int SIZE = 20;

    /** Text is cut at 200 letters, a page below 1 is the first. */
    public ServiceQuery {
        text = text.strip();
        text = text.length() > 200 ? text.substring(0, 200) : text;
        page = Math.max(1, Math.min(page, 1000));
    }

    /** Everything, from the start. */
    public static ServiceQuery all() {
        return new ServiceQuery("", null, null, false, 1);
    }

    int offset() {
        return (page - 1) * SIZE;
    }
}
