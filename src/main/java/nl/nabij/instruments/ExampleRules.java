package nl.nabij.instruments;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The examples of an instrument: what their answers come to is what their writer expected. */
final class ExampleRules {

    private ExampleRules() {}

    static void check(Instrument instrument, List<Fault> faults) {
        for (var i = 0; i < instrument.examples().size(); i++) {
            check(instrument, instrument.examples().get(i), "examples[" + i + "]", faults);
        }
    }

    private static void check(Instrument instrument, Instrument.Example example, String path, List<Fault> faults) {
        switch (Answers.check(instrument, example.answers())) {
            case Answers.Checked.Unfit(var wrong) ->
                wrong.forEach(one -> faults.add(new Fault(
                        path + ".answers." + one.item(),
                        switch (one.why()) {
                            case UNKNOWN_ITEM -> "unknown-item";
                            case UNKNOWN_ANSWER -> "unknown-answer";
                            case TOO_LONG -> "too-long";
                            case NO_NUMBER -> "out-of-bounds";
                        },
                        switch (one.why()) {
                            case UNKNOWN_ITEM -> List.of(one.item());
                            case UNKNOWN_ANSWER -> List.of(example.answers().getOrDefault(one.item(), ""));
                            case TOO_LONG -> List.of(String.valueOf(Item.LONGEST));
                            case NO_NUMBER -> one.known();
                        })));
            case Answers.Checked.Fit(var answers) -> compare(instrument, example, answers, path, faults);
        }
    }

    private static void compare(
            Instrument instrument, Instrument.Example example, Answers answers, String path, List<Fault> faults) {
        var made = numbers(Scoring.of(instrument, answers));
        if (example.expected().isEmpty()) {
            faults.add(new Fault(path + ".expected", "missing", List.of()));
        }
        example.expected().forEach((name, expected) -> {
            if (!made.containsKey(name)) {
                faults.add(new Fault(path + ".expected." + name, "unknown-name", List.of(name)));
            } else if (!isEqual(expected, made.get(name))) {
                faults.add(new Fault(
                        path + ".expected." + name, "example-fails", List.of(words(expected), words(made.get(name)))));
            }
        });
    }

    /** By scale and calculation; null where there is no number. */
    static Map<String, @Nullable BigDecimal> numbers(Scores scores) {
        var numbers = new HashMap<String, @Nullable BigDecimal>();
        scores.scores()
                .forEach(score -> numbers.put(
                        score.scale(), score instanceof Scores.Score.Valid(var scale, var value) ? value : null));
        scores.calculations()
                .forEach(made -> numbers.put(
                        made.calculation(),
                        made instanceof Scores.Calculated.Value(var calculation, var value) ? value : null));
        return numbers;
    }

    private static boolean isEqual(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static String words(@Nullable BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }
}
