package nl.nabij.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.nabij.shared.SafeTable.Cell;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.shared.SafeTable.Row;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallNumbersTests {

    private static final long SEED = 20261122;
    private static final List<Totals> WITH_TOTALS = List.of(Totals.OF_ROWS, Totals.OF_COLUMNS, Totals.BOTH);

    @Test
    void countsBelowKAreHiddenAndZeroIsNot() {
        var table = SmallNumbers.of(10).table(List.of("n"), rows(row(0L), row(1L), row(9L), row(10L)));

        assertThat(words(table)).containsExactly("0", "SMALL", "SMALL", "10");
    }

    @Test
    void secondCountIsHiddenWhereTheTotalWouldTell() {
        var table = SmallNumbers.of(10).table(List.of("n"), rows(row(31L), row(27L), row(3L)), Totals.OF_COLUMNS);

        assertThat(words(table)).containsExactly("31", "COMPLEMENT", "SMALL");
        assertThat(word(table.totals().orElseThrow().cells().getFirst())).isEqualTo("61");
    }

    /** 1 and 10 make 11: a reader who knows that one is below 10 and the other is not would know both. */
    @Test
    void totalIsHiddenWhereTheBoundsWouldTell() {
        var table = SmallNumbers.of(10).table(List.of("n"), rows(row(1L), row(10L)), Totals.OF_COLUMNS);

        assertThat(words(table)).containsExactly("SMALL", "10");
        assertThat(word(table.totals().orElseThrow().cells().getFirst())).isEqualTo("COMPLEMENT");
    }

    /** Nine counts that are at least 1, and a sum that is at most 9: each would be 1. */
    @Test
    void nothingIsCalledSmallWhereThatWouldTellAll() {
        var ones = IntStream.range(0, 9).mapToObj(i -> List.of(1L)).toList();

        var table = SmallNumbers.of(10)
                .table(
                        List.of("n"),
                        ones.stream().map(one -> new Counted("row", one)).toList(),
                        Totals.OF_COLUMNS);

        assertThat(words(table)).containsOnly("COMPLEMENT");
        assertThat(table.hides(Hidden.SMALL)).isFalse();
    }

    @Test
    void withoutSmallCountsNothingIsHidden() {
        var table = SmallNumbers.of(10).table(List.of("a", "b"), rows(row(10L, 200L), row(0L, 44L)), Totals.BOTH);

        assertThat(table.hides(Hidden.SMALL) || table.hides(Hidden.COMPLEMENT)).isFalse();
        assertThat(word(table.rows().getFirst().total())).isEqualTo("210");
        assertThat(word(table.totals().orElseThrow().total())).isEqualTo("254");
    }

    @Test
    void roundingNeverShowsLessThanK() {
        var table = SmallNumbers.of(12).roundedTo(10).table(List.of("n"), rows(row(0L), row(12L), row(24L), row(25L)));

        assertThat(words(table)).containsExactly("0", "20", "20", "30");
    }

    @Test
    void kBelowFiveIsNoProtection() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallNumbers.of(4))
                .withMessageContaining("k = 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallNumbers.of(10).table(List.of("a", "b"), rows(row(1L))));
    }

    /**
     * Whoever tries all tables that agree with what is shown finds at least two values for every hidden count. The attack
     * knows that a count called small lies between 1 and k - 1, and that another hidden one is at least k as long as
     * anything is called small.
     */
    @Test
    void hiddenCountFitsAtLeastTwoTables() {
        var random = new SplittableRandom(SEED);
        var hidden = 0;
        for (var round = 0; round < 3_000; round++) {
            var counts = random(random, 1 + random.nextInt(3), 1 + random.nextInt(2));
            var totals = WITH_TOTALS.get(random.nextInt(WITH_TOTALS.size()));

            var table = SmallNumbers.of(5).table(names(counts.getFirst().size()), counted(counts), totals);

            var values = new Attack(table).values();
            assertThat(values.values())
                    .as("seed %d, round %d: %s with totals %s", SEED, round, counts, totals)
                    .allSatisfy(found -> assertThat(found).hasSizeGreaterThan(1));
            hidden += values.size();
        }
        assertThat(hidden).isGreaterThan(3_000);
    }

    /** The attack of the property finds what a table without protection gives away. */
    @Test
    void attackSeesWhatPrimarySuppressionAloneGivesAway() {
        var shown = new Row("a", List.of(new Cell(7L, null)), null);
        var small = new Row("b", List.of(new Cell(null, Hidden.SMALL)), null);
        var total = new Row("total", List.of(new Cell(10L, null)), null);

        var values = new Attack(new SafeTable(List.of("n"), List.of(shown, small), total)).values();

        assertThat(values).containsValue(Set.of(3L));
    }

    private static long[] row(long... counts) {
        return counts;
    }

    private static List<List<Long>> random(SplittableRandom random, int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> random.nextInt(4) == 0 ? 0L : random.nextLong(11))
                        .toList())
                .toList();
    }

    private static List<Counted> rows(long[]... counts) {
        return counted(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    private static List<Counted> counted(List<List<Long>> counts) {
        return IntStream.range(0, counts.size())
                .mapToObj(row -> new Counted("row " + row, counts.get(row)))
                .toList();
    }

    private static List<String> names(int columns) {
        return IntStream.range(0, columns).mapToObj(column -> "c" + column).toList();
    }

    private static List<String> words(SafeTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(SmallNumbersTests::word)
                .toList();
    }

    private static String word(@Nullable Cell cell) {
        if (cell == null) {
            return "none";
        }
        return cell.hidden() == null
                ? String.valueOf(cell.count())
                : cell.hidden().name();
    }

    /** Tries every table of counts up to {@link #MOST} that agrees with what is shown. */
    private static final class Attack {

        private static final long MOST = 16;

        private final SafeTable table;
        private final long least;
        private final Map<String, Set<Long>> values = new HashMap<>();

        private Attack(SafeTable table) {
            this.table = table;
            this.least = table.hides(Hidden.SMALL) ? 5 : 0;
        }

        private Map<String, Set<Long>> values() {
            row(0, new ArrayList<>());
            return values;
        }

        private void row(int row, List<long[]> tried) {
            if (row < table.rows().size()) {
                cell(row, 0, new long[table.columns().size()], tried);
                return;
            }
            var sums = new long[table.columns().size()];
            tried.forEach(counts -> IntStream.range(0, counts.length).forEach(j -> sums[j] += counts[j]));
            if (table.totals().isEmpty() || fits(table.totals().get(), sums)) {
                for (var i = 0; i < tried.size(); i++) {
                    note(i, table.rows().get(i), tried.get(i));
                }
                table.totals().ifPresent(totals -> note(tried.size(), totals, sums));
            }
        }

        private void cell(int row, int column, long[] counts, List<long[]> tried) {
            var shown = table.rows().get(row);
            if (column == counts.length) {
                if (fits(shown, counts)) {
                    tried.add(counts.clone());
                    row(row + 1, tried);
                    tried.removeLast();
                }
                return;
            }
            var cell = shown.cells().get(column);
            var from = cell.count() == null ? 0 : cell.count();
            for (var count = from; count <= (cell.count() == null ? MOST : from); count++) {
                if (fits(cell, count)) {
                    counts[column] = count;
                    cell(row, column + 1, counts, tried);
                }
            }
        }

        private boolean fits(Row row, long[] counts) {
            return IntStream.range(0, counts.length)
                            .allMatch(j -> fits(row.cells().get(j), counts[j]))
                    && (row.total() == null || fits(row.total(), sum(counts)));
        }

        private boolean fits(Cell cell, long count) {
            if (cell.hidden() == null) {
                return cell.count() == null || cell.count() == count;
            }
            return cell.hidden() == Hidden.SMALL ? count >= 1 && count < 5 : count >= least;
        }

        private void note(int index, Row row, long[] counts) {
            for (var j = 0; j < counts.length; j++) {
                note(index + "," + j, row.cells().get(j), counts[j]);
            }
            note(index + ",total", row.total(), sum(counts));
        }

        private void note(String name, @Nullable Cell cell, long count) {
            if (cell != null && cell.hidden() != null) {
                values.computeIfAbsent(name, any -> new HashSet<>()).add(count);
            }
        }

        private static long sum(long[] counts) {
            return IntStream.range(0, counts.length).mapToLong(j -> counts[j]).sum();
        }
    }
}
