package nl.nabij.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that fit an instrument: every key is an item of it, every answer one that the item knows. Only {@link #check} makes them. */
public final class Answers {

    private final Map<String, String> given;
    private final List<String> asked;

    private Answers(Map<String, String> given, List<String> asked) {
        this.given = Map.copyOf(given);
        this.asked = asked;
    }

    /** What comes of checking. */
    public sealed interface Checked {

        record Fit(Answers answers) implements Checked {}

        /** @param faults every wrong key and answer, in the order in which they were given; never empty */
        record Unfit(List<Wrong> faults) implements Checked {}
    }

    /**
     * One wrong key or answer.
     *
     * @param known what would be right: the items, or the answers of the item
     */
    public record Wrong(String item, Why why, List<String> known) {

        /** What is wrong with it. */
        public enum Why {
            UNKNOWN_ITEM,
            UNKNOWN_ANSWER,
            TOO_LONG,
            NO_NUMBER
        }
    }

    /** Looks at answers as they were given; a blank one is no answer, and neither is one to an item that is not asked. */
    public static Checked check(Instrument instrument, Map<String, String> given) {
        var right = new LinkedHashMap<String, String>();
        var wrong = new ArrayList<Wrong>();
        given.forEach((id, answer) -> {
            var item = instrument.item(id);
            if (item.isEmpty()) {
                wrong.add(new Wrong(
                        id,
                        Wrong.Why.UNKNOWN_ITEM,
                        instrument.items().stream().map(Item::id).toList()));
                return;
            }
            if (answer.isBlank()) {
                return;
            }
            wrong(item.get(), answer).ifPresentOrElse(wrong::add, () -> right.put(id, answer.strip()));
        });
        if (!wrong.isEmpty()) {
            return new Checked.Unfit(List.copyOf(wrong));
        }
        var asked = Route.of(instrument, right);
        right.keySet().retainAll(asked);
        return new Checked.Fit(new Answers(right, asked));
    }

    private static Optional<Wrong> wrong(Item item, String answer) {
        return switch (item.kind()) {
            case TEXT ->
                answer.length() > Item.LONGEST
                        ? Optional.of(new Wrong(item.id(), Wrong.Why.TOO_LONG, List.of()))
                        : Optional.empty();
            case NUMBER ->
                Item.number(answer)
                                .filter(number -> item.range().from() <= number
                                        && number <= item.range().to())
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(new Wrong(
                                item.id(),
                                Wrong.Why.NO_NUMBER,
                                List.of(
                                        String.valueOf(item.range().from()),
                                        String.valueOf(item.range().to()))));
            case CHOICE -> item.option(answer.strip()).isPresent() ? Optional.empty() : Optional.of(unknown(item));
            case SEVERAL ->
                Item.chosen(answer).stream().allMatch(key -> item.option(key).isPresent())
                        ? Optional.empty()
                        : Optional.of(unknown(item));
        };
    }

    private static Wrong unknown(Item item) {
        return new Wrong(
                item.id(),
                Wrong.Why.UNKNOWN_ANSWER,
                item.options().stream().map(Item.Option::key).toList());
    }

    /** Whether an item is asked, given these answers. */
    public boolean asks(String item) {
        return asked.contains(item);
    }

    /** The items that are asked, in their order. */
    public List<String> asked() {
        return asked;
    }

    public Optional<String> to(String item) {
        return Optional.ofNullable(given.get(item));
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** By item; only what was answered. */
    public Map<String, String> all() {
        return given;
    }
}
