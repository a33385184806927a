package nl.nabij.imports;

import java.util.List;

/**
 * Something a row of a file tells.
 *
 * @param key such as {@code birth-date}
 * @param required a file without this column cannot be read
 * @param isDetail one of many of its sort, which the page shows together at the end
 * @param names how files call it; capitals, accents, spaces and signs do not matter
 */
public record Column(String key, boolean required, boolean isDetail, List<String> names) {

    public Column {
        names = List.copyOf(names);
    }

    public static Column required(String key, String... names) {
        return new Column(key, true, false, List.of(names));
    }

    public static Column optional(String key, String... names) {
        return new Column(key, false, false, List.of(names));
    }

    public static Column detail(String key, String... names) {
        return new Column(key, false, true, List.of(names));
    }
}
