package nl.nabij.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a step.
 *
 * @param counts what is counted, such as {@code new}, to how many
 * @param notices what the one who loads has to know
 */
public record Summary(Map<String, Integer> counts, List<Notice> notices) {

    public Summary {
        counts = new TreeMap<>(counts);
        notices = List.copyOf(notices);
    }

    public static Summary of(Map<String, Integer> counts) {
        return new Summary(counts, List.of());
    }

    /**
     * Something to know before a file is loaded.
     *
     * @param message key
     * @param arguments numbers and names, never of a resident
     */
    public record Notice(String message, List<String> arguments) {

        public Notice {
            arguments = List.copyOf(arguments);
        }
    }
}
