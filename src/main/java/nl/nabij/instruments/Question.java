package nl.nabij.instruments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;

/**
 * An item as somebody is asked it, in one language.
 *
 * @param words what is asked; null where nobody brought in the wording, so that only the number is known
 * @param about a short name of it; null where it has none
 * @param options the answers to choose from; empty where nothing is chosen
 * @param bounds the smallest and largest number; null where no number is asked
 */
public record Question(
        String id,
        Item.Kind kind,
        @Nullable String words,
        @Nullable String about,
        List<Option> options,
        Item.@Nullable Range bounds,
        boolean optional) {

    /** Field of the form that holds the answer. */
    public String field() {
        return (kind == Item.Kind.SEVERAL ? "several[" : "answers[") + id + "]";
    }

    public boolean isText() {
        return kind == Item.Kind.TEXT;
    }

    public boolean isChoice() {
        return kind == Item.Kind.CHOICE;
    }

    /** Whether its answers are numbers, which stand side by side and need the words of their ends. */
    public boolean isMarks() {
        return isChoice()
                && options.stream()
                        .allMatch(
                                option -> option.text() != null && option.text().matches("\\d{1,2}"));
    }

    public boolean isNumber() {
        return kind == Item.Kind.NUMBER;
    }

    /** One of a few, or any number of a few. */
    public boolean isSeveral() {
        return kind == Item.Kind.SEVERAL;
    }

    /**
     * @param words wording by item id, from the file or a pack; may be empty
     * @param labels words of answers by key, where a pack has other ones than the file
     */
    static Question of(Item item, Map<String, String> words, Map<String, String> labels, Locale locale) {
        return new Question(
                item.id(),
                item.kind(),
                words.get(item.id()),
                item.name() == null ? null : item.name().in(locale),
                item.options().stream()
                        .filter(option -> !option.onPaper())
                        .map(option -> Option.named(
                                option.key(),
                                labels.getOrDefault(option.key(), option.label().in(locale))))
                        .toList(),
                item.bounds(),
                item.optional());
    }
}
