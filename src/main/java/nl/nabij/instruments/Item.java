package nl.nabij.instruments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question or statement.
 *
 * @param id its number, as its makers count, or a word
 * @param options the answers to choose from, in their order; empty where it is answered in own words
 * @param name a short name that is a fact, such as that of a domain; null where there is none
 * @param wording the words themselves; null where they are not ours to hand on
 * @param reversed whether a scale reads its values the other way round
 * @param counts answers that a counting scale counts as 1
 * @param optional whether it may be left open without being called missing
 */
public record Item(
        String id,
        List<Option> options,
        @Nullable Text name,
        @Nullable Text wording,
        boolean reversed,
        Set<String> counts,
        boolean optional) {

    /** How long an answer in own words may be, in characters. */
    public static final int LONGEST = 2_000;

    /**
     * One answer.
     *
     * @param value what it is worth; null where it is an answer without a value, such as 'not assessed'
     * @param onPaper whether only the paper form has it
     */
    public record Option(String key, @Nullable Integer value, Text label, boolean onPaper) {}

    public boolean isText() {
        return options.isEmpty();
    }

    public Optional<Option> option(String answer) {
        return options.stream().filter(option -> option.key().equals(answer)).findFirst();
    }

    /** Smallest and largest value among the answers; 0 and 0 where none has a value. */
    Range range() {
        var values = options.stream()
                .map(Option::value)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return values.getCount() == 0 ? new Range(0, 0) : new Range(values.getMin(), values.getMax());
    }

    /** @param from lowest, included */
    record Range(int from, int to) {}
}
