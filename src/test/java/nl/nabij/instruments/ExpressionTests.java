package nl.nabij.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions over items and scales. */
class ExpressionTests {

    private static final Map<String, BigDecimal> VALUES =
            Map.of("1", BigDecimal.valueOf(7), "2", BigDecimal.valueOf(3), "total", BigDecimal.valueOf(10));

    /** With [1] = 7, [2] = 3 and [total] = 10, by Python's fractions.Fraction, then Decimal.quantize('0.01', ROUND_HALF_UP). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] + [2] * [total] | 37",
                "([1] + [2]) * [total] | 100",
                "[1] / [2] | 2.33",
                "[1] / [2] * [2] | 7",
                "-[1] + [2] | -4",
                "[1] - [2] - [total] | -6",
                "[total] / [2] / [1] | 0.48",
                "min([1], [2], [total]) | 3",
                "max([1] - 5, [2], 0.5) | 3",
                "min([total], 2 * (1 + [2])) / 4 | 2",
                "0.125 * [total] - 0.005 | 1.25",
                "[1] * [2] / ([total] - 3) | 3",
                "- ([1] - 9) * 1.5 | 3",
                "max(min([1],[2]),min([total],6)) / 7 | 0.86"
            })
    void expressionComesToWhatPythonSays(String text, BigDecimal expected) throws Expression.ByZero {
        assertThat(sound(text).value(VALUES).orElseThrow().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(expected);
    }

    /** [x] was not asked: it adds nothing, and takes the product along of which it is a part. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] + [x] | 7",
                "[x] + [1] | 7",
                "[1] - [x] | 7",
                "[x] - [1] | -7",
                "[1] + [x] * 4 | 7",
                "[1] + 4 / [x] | 7",
                "min([x], [1]) | 7",
                "max([x], [2], [x]) | 3",
                "-[x] + [2] | 3",
                "([x] + [1]) * [2] | 21"
            })
    void whatWasNotAskedLeavesItselfOut(String text, BigDecimal expected) throws Expression.ByZero {
        assertThat(sound(text).value(VALUES).orElseThrow()).isEqualByComparingTo(expected);
    }

    @Test
    void nothingThatWasAskedIsNoNumber() throws Expression.ByZero {
        assertThat(sound("[x] + [y]").value(VALUES)).isEmpty();
        assertThat(sound("2 * [x]").value(VALUES)).isEmpty();
        assertThat(sound("min([x], [y])").value(VALUES)).isEmpty();
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(Expression.ByZero.class)
                .isThrownBy(() -> sound("[1] / ([1] - 7)").value(VALUES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] + | 6 | expression-ends",
                "[1] ? [2] | 5 | expression-unexpected",
                "[1] [2] | 5 | expression-unexpected",
                "(1 + 2 | 7 | expression-ends",
                "1 + 2) | 6 | expression-unexpected",
                "1 + [De Jong] | 5 | expression-no-name",
                "1 + [2 | 5 | expression-no-name",
                "1,5 + 2 | 2 | expression-unexpected",
                "1.2.3 | 1 | expression-no-number",
                "12345678 | 1 | expression-no-number",
                "min 1 | 5 | expression-unexpected",
                "sqrt(4) | 1 | expression-unexpected",
                "System.exit(0) | 1 | expression-unexpected",
                "--1 | 2 | expression-unexpected",
                "'' | 1 | expression-ends"
            })
    void whatIsWrongIsToldWithItsPlace(String text, int at, String rule) {
        assertThat(Expression.read(text)).isInstanceOfSatisfying(Expression.Read.Wrong.class, wrong -> {
            assertThat(wrong.at()).isEqualTo(at);
            assertThat(wrong.rule()).isEqualTo(rule);
        });
    }

    @Test
    void depthAndLengthAreLimited() {
        assertThat(Expression.read("(".repeat(300))).isInstanceOf(Expression.Read.Wrong.class);
        assertThat(Expression.read("-".repeat(300))).isInstanceOf(Expression.Read.Wrong.class);
        assertThat(Expression.read("1+".repeat(200)))
                .isInstanceOfSatisfying(
                        Expression.Read.Wrong.class,
                        wrong -> assertThat(wrong.rule()).isEqualTo("too-long"));
    }

    /** 200,000 texts of the letters that expressions are made of: sound or told with a place, and never thrown. */
    @Test
    void anyTextIsReadOrToldWithItsPlace() {
        var chance = new Random(1_611);
        var letters = "[]()+-*/., 0123456789minaxtol";
        var sound = 0;
        for (var i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            for (var length = chance.nextInt(14); length >= 0; length--) {
                text.append(letters.charAt(chance.nextInt(letters.length())));
            }
            switch (Expression.read(text.toString())) {
                case Expression.Read.Sound(var expression) -> sound++;
                case Expression.Read.Wrong(var at, var rule, var what) ->
                    assertThat(at).as(text.toString()).isBetween(1, text.length() + 1);
            }
        }
        assertThat(sound).isPositive();
    }

    private static Expression sound(String text) {
        return switch (Expression.read(text)) {
            case Expression.Read.Sound(var expression) -> expression;
            case Expression.Read.Wrong wrong -> throw new AssertionError(wrong);
        };
    }
}
