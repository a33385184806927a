package nl.nabij.instruments;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question or statement.
 *
 * @param id its number, as its makers count, or a word
 * @param options the answers to choose from, in their order; empty where nothing is chosen
 * @param bounds the smallest and largest number that can be answered; null where no number is asked
 * @param name a short name that is a fact, such as that of a domain; null where there is none
 * @param wording the words themselves; null where they are not ours to hand on
 * @param reversed whether a scale reads its values the other way round
 * @param counts answers that a counting scale counts as 1
 * @param optional whether it may be left open without being called missing
 * @param askIf when it is asked; null where it always is
 */
public record Item(
        String id,
        Kind kind,
        List<Option> options,
        @Nullable Range bounds,
        @Nullable Text name,
        @Nullable Text wording,
        boolean reversed,
        Set<String> counts,
        boolean optional,
        @Nullable Condition askIf) {

    /** How long an answer in own words may be, in characters. */
    public static final int LONGEST = 2_000;

    /** How it is answered. */
    public enum Kind {
        /** By one of its options. */
        CHOICE,
        /** By any number of its options; the answer is their keys with commas between. */
        SEVERAL,
        /** By a whole number. */
        NUMBER,
        /** In own words. */
        TEXT
    }

    /**
     * One answer.
     *
     * @param value what it is worth; null where it is an answer without a value, such as 'not assessed'
     * @param onPaper whether only the paper form has it
     */
    public record Option(String key, @Nullable Integer value, Text label, boolean onPaper) {}

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether it is answered from its options. */
    public boolean isChosen() {
        return kind == Kind.CHOICE || kind == Kind.SEVERAL;
    }

    public Optional<Option> option(String answer) {
        return options.stream().filter(option -> option.key().equals(answer)).findFirst();
    }

    /** Smallest and largest value among the answers; 0 and 0 where none has a value. */
    Range range() {
        if (bounds != null) {
            return bounds;
        }
        var values = options.stream()
                .map(Option::value)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        return values.getCount() == 0 ? new Range(0, 0) : new Range(values.getMin(), values.getMax());
    }

    /** What an answer is worth to a scale or calculation, turned round where this item is; empty where it is worth nothing. */
    Optional<Integer> value(String answer) {
        return switch (kind) {
            case CHOICE -> option(answer).map(Option::value).map(this::turned);
            case SEVERAL -> {
                var values = chosen(answer).stream()
                        .map(key -> option(key).map(Option::value))
                        .toList();
                yield values.stream().allMatch(Optional::isPresent)
                        ? Optional.of(
                                values.stream().mapToInt(Optional::orElseThrow).sum())
                        : Optional.empty();
            }
            case NUMBER -> number(answer).map(this::turned);
            case TEXT -> Optional.empty();
        };
    }

    private int turned(int value) {
        return reversed ? range().from() + range().to() - value : value;
    }

    /** The keys in an answer to an item that takes several. */
    public static List<String> chosen(String answer) {
        return Arrays.stream(answer.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** A whole number of at most nine digits; empty where it is none. */
    static Optional<Integer> number(String answer) {
        var bare = answer.strip();
        return bare.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(bare)) : Optional.empty();
    }

    /** @param from lowest, included */
    public record Range(int from, int to) {}
}
