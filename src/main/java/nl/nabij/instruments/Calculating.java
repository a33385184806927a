package nl.nabij.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.instruments.Calculation.Reason;
import nl.nabij.instruments.Scores.Calculated;
import nl.nabij.instruments.Scores.Score;

/** How answers and scores become the calculations of an instrument, in at most two decimals, half up. */
final class Calculating {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    private Calculating() {}

    static List<Calculated> of(Instrument instrument, Answers answers, List<Score> scores) {
        return instrument.calculations().stream()
                .map(calculation -> of(calculation, instrument, answers, scores))
                .toList();
    }

    private static Calculated of(Calculation calculation, Instrument instrument, Answers answers, List<Score> scores) {
        var values = new HashMap<String, BigDecimal>();
        var items = new ArrayList<String>();
        var scales = new ArrayList<String>();
        for (var name : calculation.expression().names().stream().sorted().toList()) {
            instrument
                    .item(name)
                    .ifPresentOrElse(
                            item -> item(item, answers, values, items),
                            () -> scores.stream()
                                    .filter(score -> score.scale().equals(name))
                                    .forEach(score -> scale(score, values, scales)));
        }
        if (!items.isEmpty()) {
            return new Calculated.None(calculation.key(), Reason.ITEM_MISSING, List.copyOf(items));
        }
        if (!scales.isEmpty()) {
            return new Calculated.None(calculation.key(), Reason.SCALE_MISSING, List.copyOf(scales));
        }
        return number(calculation, values);
    }

    private static void item(Item item, Answers answers, Map<String, BigDecimal> values, List<String> missing) {
        if (!answers.asks(item.id())) {
            return;
        }
        answers.to(item.id())
                .flatMap(item::value)
                .ifPresentOrElse(
                        value -> values.put(item.id(), BigDecimal.valueOf(value)), () -> missing.add(item.id()));
    }

    private static void scale(Score score, Map<String, BigDecimal> values, List<String> missing) {
        switch (score) {
            case Score.Valid(var key, var value) -> values.put(key, value);
            case Score.Invalid none when none.reason() == Scores.Reason.NOT_ASKED -> {}
            case Score.Invalid none -> missing.add(none.scale());
        }
    }

    private static Calculated number(Calculation calculation, Map<String, BigDecimal> values) {
        try {
            var found = calculation.expression().value(values);
            if (found.isEmpty()) {
                return new Calculated.None(calculation.key(), Reason.NOT_ASKED, List.of());
            }
            return found.get().abs().compareTo(LARGEST) > 0
                    ? new Calculated.None(calculation.key(), Reason.TOO_LARGE, List.of())
                    : new Calculated.Value(
                            calculation.key(), Scoring.plain(found.get().setScale(2, RoundingMode.HALF_UP)));
        } catch (Expression.ByZero e) {
            return new Calculated.None(calculation.key(), Reason.DIVISION_BY_ZERO, List.of());
        }
    }
}
