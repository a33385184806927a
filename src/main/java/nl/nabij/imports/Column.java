package nl.nabij.imports;

import java.util.List;

/**
 * Something a row of a file tells.
 *
 * @param key such as {@code birth-date}
 * @param required a file without this column cannot be read
 * @param names how files call it; capitals, accents, spaces and signs do not matter
 */
public record Column(String key, boolean required, List<String> names) {

    public Column {
        names = List.copyOf(names);
    }

    public static Column required(String key, String... names) {
        return new Column(key, true, List.of(names));
    }

    public static Column optional(String key, String... names) {
        return new Column(key, false, List.of(names));
    }
}
