package nl.nabij.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How answers become scores: a function of the instrument and the answers, and of nothing else.
 *
 * <p>A missing item is never guessed. Where a scale has too many, it has no score, and says which items are missing. An item
 * that is not asked is not missing: a scale leaves it out as if it had no such item.
 */
public final class Scoring {

    private Scoring() {}

    /** One score for each scale; no answers at all gives a reason for each. */
    public static Scores of(Instrument instrument, Answers answers) {
        var scores = new ArrayList<Scores.Score>();
        var categories = new ArrayList<Scores.Category>();
        for (var scale : instrument.scales()) {
            var score = score(instrument, scale, answers);
            scores.add(score);
            if (score instanceof Scores.Score.Valid valid) {
                categories.addAll(categories(scale, valid.value()));
            }
        }
        return new Scores(
                instrument.key(),
                instrument.version(),
                List.copyOf(scores),
                List.copyOf(categories),
                Calculating.of(instrument, answers, scores),
                instrument.items().stream()
                        .map(Item::id)
                        .filter(item -> !answers.asks(item))
                        .toList());
    }

    private static Scores.Score score(Instrument instrument, Scale scale, Answers answers) {
        var points = new ArrayList<Integer>();
        var missing = new ArrayList<String>();
        var asked = scale.items().stream().filter(answers::asks).toList();
        if (asked.isEmpty()) {
            return new Scores.Score.Invalid(scale.key(), scale.items(), Scores.Reason.NOT_ASKED);
        }
        for (var id : asked) {
            var item = instrument.item(id).orElseThrow();
            points(item, scale.method(), answers).ifPresentOrElse(points::add, () -> missing.add(id));
        }
        if (missing.size() > scale.missing().atMost() || points.isEmpty()) {
            var reason = scale.missing().atMost() == 0 ? Scores.Reason.ITEM_MISSING : Scores.Reason.TOO_MANY_MISSING;
            return new Scores.Score.Invalid(scale.key(), List.copyOf(missing), reason);
        }
        return new Scores.Score.Valid(scale.key(), number(scale, points));
    }

    /** What the answer to one item is worth; empty where it is missing or has no value. */
    private static Optional<Integer> points(Item item, Scale.Method method, Answers answers) {
        var given = answers.to(item.id());
        return method == Scale.Method.COUNT
                ? given.flatMap(item::option).map(option -> item.counts().contains(option.key()) ? 1 : 0)
                : given.flatMap(item::value);
    }

    private static BigDecimal number(Scale scale, List<Integer> points) {
        var sum =
                BigDecimal.valueOf(points.stream().mapToLong(Integer::longValue).sum() * scale.times());
        return scale.method() == Scale.Method.MEAN
                ? plain(sum.divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP))
                : sum;
    }

    /** 7 and not 7.00. */
    static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static List<Scores.Category> categories(Scale scale, BigDecimal score) {
        return scale.schemes().stream()
                .flatMap(scheme -> scheme
                        .of(score)
                        .map(band -> new Scores.Category(scale.key(), scheme.key(), scheme.version(), band.key()))
                        .stream())
                .toList();
    }
}
