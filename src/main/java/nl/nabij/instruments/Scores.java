package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What answers come to: one score for each scale, in the order of the instrument.
 *
 * @param version of the instrument by which it was scored
 * @param categories where the scores fall, scheme by scheme; a category is a name, never a decision
 * @param calculations one for each calculation, in the order of the instrument
 * @param notAsked the items that these answers leave out, in the order of the instrument
 */
public record Scores(
        String instrument,
        int version,
        List<Score> scores,
        List<Category> categories,
        List<Calculated> calculations,
        List<String> notAsked) {

    /** The score of one scale, or why there is none. */
    public sealed interface Score {

        String scale();

        /** @param value within the bounds of the scale; whole, or in at most two decimals for a mean */
        record Valid(String scale, BigDecimal value) implements Score {}

        /** @param items what is missing or not asked, in the order of the scale; never empty */
        record Invalid(String scale, List<String> items, Reason reason) implements Score {}
    }

    /** Why there is no score. */
    public enum Reason {
        /** The scale needs every item. */
        ITEM_MISSING,
        /** More items are missing than the scale allows. */
        TOO_MANY_MISSING,
        /** None of its items is asked. */
        NOT_ASKED
    }

    /** The number of one calculation, or why there is none. */
    public sealed interface Calculated {

        String calculation();

        /** @param value in at most two decimals */
        record Value(String calculation, BigDecimal value) implements Calculated {}

        /** @param about the items or scales that are missing; empty where none is */
        record None(String calculation, Calculation.Reason reason, List<String> about) implements Calculated {}
    }

    /** Where the score of one scale falls in one scheme. */
    public record Category(String scale, String scheme, String schemeVersion, String category) {}

    public Optional<BigDecimal> value(String scale) {
        return scores.stream()
                .filter(score -> score.scale().equals(scale))
                .flatMap(score -> score instanceof Score.Valid valid
                        ? java.util.stream.Stream.of(valid.value())
                        : java.util.stream.Stream.empty())
                .findFirst();
    }
}
