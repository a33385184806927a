package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The number of one calculation as a page shows it, in one language.
 *
 * @param value null where there is none
 * @param reason message key that says why there is no number; null where there is one
 * @param about the items or scales that are missing
 */
public record CalculatedView(
        String name, @Nullable BigDecimal value, @Nullable String reason, List<String> about) {

    /** One for each calculation, in the order of the instrument. */
    public static List<CalculatedView> of(Instrument instrument, Scores scores, Locale locale) {
        return scores.calculations().stream()
                .map(made -> of(
                        instrument.calculations().stream()
                                .filter(one -> one.key().equals(made.calculation()))
                                .findFirst()
                                .orElseThrow()
                                .name()
                                .in(locale),
                        made))
                .toList();
    }

    private static CalculatedView of(String name, Scores.Calculated made) {
        return switch (made) {
            case Scores.Calculated.Value(var key, var value) -> new CalculatedView(name, value, null, List.of());
            case Scores.Calculated.None(var key, var reason, var about) ->
                new CalculatedView(name, null, "instruments.calculated." + JsonObject.slug(reason), about);
        };
    }
}
