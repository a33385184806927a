package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The score of one scale as a page shows it, in one language.
 *
 * @param value null where there is none
 * @param missing what is missing where there is none
 * @param tooMany whether more is missing than the scale allows; else every item is needed
 * @param notAsked whether none of its questions is asked
 * @param reading how to read it
 */
public record ScoreView(
        String name,
        @Nullable BigDecimal value,
        int lowest,
        int highest,
        List<String> missing,
        boolean tooMany,
        boolean notAsked,
        String reading,
        List<CategoryView> categories) {

    /** @param verify whether the cut-off was not yet looked up at its source */
    public record CategoryView(String scheme, String label, String source, boolean verify) {}

    /** One for each scale, in the order of the instrument. */
    public static List<ScoreView> of(Instrument instrument, Scores scores, Locale locale) {
        return scores.scores().stream()
                .map(score -> of(instrument.scale(score.scale()).orElseThrow(), score, scores, locale))
                .toList();
    }

    private static ScoreView of(Scale scale, Scores.Score score, Scores all, Locale locale) {
        var none = score instanceof Scores.Score.Invalid invalid ? invalid : null;
        return new ScoreView(
                scale.name().in(locale),
                score instanceof Scores.Score.Valid valid ? valid.value() : null,
                scale.lowest(),
                scale.highest(),
                none == null ? List.of() : none.items(),
                none != null && none.reason() == Scores.Reason.TOO_MANY_MISSING,
                none != null && none.reason() == Scores.Reason.NOT_ASKED,
                scale.reading().in(locale),
                all.categories().stream()
                        .filter(category -> category.scale().equals(scale.key()))
                        .map(category -> category(scale, category, locale))
                        .toList());
    }

    private static CategoryView category(Scale scale, Scores.Category category, Locale locale) {
        var scheme = scale.schemes().stream()
                .filter(one -> one.key().equals(category.scheme()))
                .findFirst()
                .orElseThrow();
        var band = scheme.bands().stream()
                .filter(one -> one.key().equals(category.category()))
                .findFirst()
                .orElseThrow();
        return new CategoryView(
                scheme.name().in(locale) + " " + scheme.version(),
                band.label().in(locale),
                scheme.source().text(),
                scheme.source().verify());
    }
}
