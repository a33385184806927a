package nl.nabij.shared;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.shared.SmallNumbers.Counted;
import org.junit.jupiter.api.Test;

/**
 * What somebody can conclude who makes page after page about nearly the same people. Every statement is tried for all counts and
 * all lots, as if the lot were the worst one.
 */
class BlurredTests {

    private static final long HIDDEN = -1;
    private static final int K = 10;
    private static final int[] LOTS = IntStream.range(0, 10).toArray();

    @Test
    void numbersAreMultiplesOfTenAndOnAverageRight() {
        for (var count = 20L; count < 200; count++) {
            var sum = 0L;
            for (var lot : LOTS) {
                var shown = shown(count, lot);
                assertThat(shown % 10).as("%d by %d", count, lot).isZero();
                assertThat(shown).isBetween(count - 9, count + 9);
                sum += shown;
            }
            assertThat(sum).as("ten lots of %d", count).isEqualTo(10 * count);
        }
    }

    @Test
    void nothingBelowKIsShownAlsoNotThatItIsNobody() {
        for (var k : new int[] {5, 10, 11, 12, 50}) {
            var numbers = SmallNumbers.of(k);
            assertThat(numbers.blurredFrom()).isGreaterThanOrEqualTo(k + 9).isLessThan(k + 19);
            for (var count = 0; count < k; count++) {
                for (var lot : LOTS) {
                    assertThat(cell(numbers, count, lot).hidden()).isEqualTo(Hidden.FEW);
                }
            }
        }
        assertThat(SmallNumbers.of(10).blurredFrom()).isEqualTo(20);
    }

    /** Whatever two numbers stand on one page, or on two: their difference may be of nobody, or of at least k. */
    @Test
    void noTwoNumbersTellThatASmallGroupIsBetweenThem() {
        var possible = new HashMap<List<Long>, Set<Long>>();
        for (var one = 0L; one < 90; one++) {
            for (var other = 0L; other < 90; other++) {
                for (var first : answers(one)) {
                    for (var second : answers(other)) {
                        possible.computeIfAbsent(List.of(first, second), none -> new TreeSet<>())
                                .add(one - other);
                    }
                }
            }
        }

        assertThat(possible)
                .hasSizeGreaterThan(60)
                .allSatisfy((shown, differences) ->
                        assertThat(differences).anyMatch(difference -> difference == 0 || Math.abs(difference) >= K));
    }

    /** A page adds up: two parts and their total. What is hidden may still be nobody, or at least k. */
    @Test
    void totalDoesNotTellThatAHiddenPartIsSmall() {
        Map<List<Long>, Set<Long>> possible = new HashMap<>();
        for (var one = 0L; one < 30; one++) {
            for (var other = 0L; other < 60; other++) {
                for (var first : answers(one)) {
                    for (var second : answers(other)) {
                        for (var total : answers(one + other)) {
                            if (first == HIDDEN) {
                                possible.computeIfAbsent(List.of(second, total), none -> new TreeSet<>())
                                        .add(one);
                            }
                        }
                    }
                }
            }
        }

        assertThat(possible)
                .hasSizeGreaterThan(10)
                .allSatisfy((shown, counts) -> assertThat(counts)
                        .anyMatch(count -> count == 0 || count >= K)
                        .hasSizeGreaterThan(5));
    }

    /** One person more or less changes what is shown in one of ten lots: a guess from one number is right in 55 of 100. */
    @Test
    void onePersonMoreIsHardlySeen() {
        for (var count = 0L; count < 120; count++) {
            var changed = 0;
            for (var lot : LOTS) {
                changed += shown(count, lot) == shown(count + 1, lot) ? 0 : 1;
            }
            assertThat(changed).as("%d and one more", count).isLessThanOrEqualTo(1);
        }
    }

    /** Rounding to the nearest ten does not stand this test: 14 and 15 differ for certain. */
    @Test
    void roundingToTheNearestTellsOfOnePerson() {
        var nearest = SmallNumbers.of(K).roundedTo(10);

        var without = nearest.table(List.of("n"), List.of(new Counted("r", List.of(14L))));
        var with = nearest.table(List.of("n"), List.of(new Counted("r", List.of(15L))));

        assertThat(without.rows().getFirst().cells())
                .isNotEqualTo(with.rows().getFirst().cells());
    }

    @Test
    void lotIsOneOfTen() {
        assertThatIllegalArgumentException().isThrownBy(() -> shown(50, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> shown(50, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallNumbers.of(K)
                        .blurred(List.of("a", "b"), List.of(new Counted("r", List.of(1L))), (row, column) -> 0));
    }

    private static Set<Long> answers(long count) {
        var answers = new TreeSet<Long>();
        for (var lot : LOTS) {
            answers.add(shown(count, lot));
        }
        return answers;
    }

    private static long shown(long count, int lot) {
        return requireNonNullElse(cell(SmallNumbers.of(K), count, lot).count(), HIDDEN);
    }

    private static SafeTable.Cell cell(SmallNumbers numbers, long count, int lot) {
        return numbers.blurred(List.of("n"), List.of(new Counted("r", List.of(count))), (row, column) -> lot)
                .rows()
                .getFirst()
                .cells()
                .getFirst();
    }
}
