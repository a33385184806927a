package nl.nabij.instruments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire or scale as one file of the registry tells it: whose it is, what it is for, its items, and how answers
 * become scores. A change of anything that scores is another version; a response keeps the version it was filled in with.
 *
 * @param key what addresses and responses know it by
 * @param version of this description, from 1
 * @param suits what it is for, in sentences
 * @param notFor what it is not for, in sentences
 * @param languages in which the wording exists, not in which this program has it
 * @param examples what some answers have to come to
 * @param web whether its scales are drawn as a web
 */
public record Instrument(
        String key,
        int version,
        LocalDate published,
        Kind kind,
        Set<Phase> phases,
        Text title,
        Text lead,
        List<Text> suits,
        List<Text> notFor,
        Rights rights,
        List<String> languages,
        boolean web,
        List<Item> items,
        List<Scale> scales,
        List<Calculation> calculations,
        List<Example> examples,
        List<Source> sources) {

    /** Whose view its answers are. These never stand in one table or line. */
    public enum Kind {
        /** What a scale measures. */
        SCALE,
        /** How the person sees it. */
        OWN_VIEW,
        /** How a professional judges it. */
        JUDGEMENT
    }

    /** Where in the work it is used. */
    public enum Phase {
        SIGNAL,
        DISCUSS,
        TACKLE,
        EVALUATE,
        LEARN
    }

    /**
     * Answers with what they have to come to; an instrument of which one does not hold is not published.
     *
     * @param about what it is an example of; may be empty
     * @param answers by item
     * @param expected by scale or calculation; null where there has to be no number
     */
    public record Example(String about, Map<String, String> answers, Map<String, @Nullable BigDecimal> expected) {}

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    public Optional<Scale> scale(String name) {
        return scales.stream().filter(scale -> scale.key().equals(name)).findFirst();
    }
}
