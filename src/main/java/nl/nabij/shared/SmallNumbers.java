package nl.nabij.shared;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.shared.SafeTable.Cell;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.shared.SafeTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes counts safe to show: no count from 1 to k - 1 is shown, and none that is hidden follows from what is shown.
 *
 * <p>The columns of one table must not overlap where row totals are asked for, nor the rows where column totals are.
 * A count of 0 is shown: it is about nobody. Two tables about nearly the same people are beyond this class.
 *
 * @param k smallest count of people that is shown; at least 5
 * @param rounding shown counts are rounded to a multiple of this; 1 leaves them as they are
 */
public record SmallNumbers(int k, int rounding) {

    private static final int BLUR = 10;

    /** @throws IllegalArgumentException if k is below 5 or the rounding below 1 */
    public SmallNumbers {
        if (k < 5 || rounding < 1) {
            throw new IllegalArgumentException("no protection: k = %d, rounding = %d".formatted(k, rounding));
        }
    }

    public static SmallNumbers of(int k) {
        return new SmallNumbers(k, 1);
    }

    /** The same protection, with every count that is shown rounded; totals are rounded by themselves. */
    public SmallNumbers roundedTo(int base) {
        return new SmallNumbers(k, base);
    }

    /**
     * What was counted for one row.
     *
     * @param counts in the order of the columns; none is negative
     */
    public record Counted(String label, List<Long> counts) {

        public Counted {
            counts = List.copyOf(counts);
            if (counts.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("nobody counts below 0: " + counts);
            }
        }
    }

    /** Which totals stand beside the counts. */
    public enum Totals {
        NONE,
        OF_ROWS,
        OF_COLUMNS,
        /** Of rows and columns, and of all. */
        BOTH;

        boolean ofRows() {
            return this == OF_ROWS || this == BOTH;
        }

        boolean ofColumns() {
            return this == OF_COLUMNS || this == BOTH;
        }
    }

    /** A table without totals. */
    public SafeTable table(List<String> columns, List<Counted> rows) {
        return table(columns, rows, Totals.NONE);
    }

    /**
     * A table with the totals that are asked for. Hides what is small, then as few people as possible beside it.
     *
     * @throws IllegalArgumentException if a row has another number of counts than there are columns
     */
    public SafeTable table(List<String> columns, List<Counted> rows, Totals totals) {
        if (rows.stream().anyMatch(row -> row.counts().size() != columns.size())) {
            throw new IllegalArgumentException("every row has %d counts".formatted(columns.size()));
        }
        var sums = new Sums(rows.stream().map(Counted::counts).toList(), columns.size(), totals, k);
        sums.protect();
        var shown = new ArrayList<Row>();
        for (var i = 0; i < rows.size(); i++) {
            shown.add(row(rows.get(i).label(), sums, i, columns.size(), totals));
        }
        return new SafeTable(
                columns, shown, totals.ofColumns() ? row("total", sums, rows.size(), columns.size(), totals) : null);
    }

    /** Draws for a number of a table how it is rounded. */
    @FunctionalInterface
    public interface Lot {

        /** 0 to 9; always the same for the same number of the same question, and not to be known. */
        int of(String row, String column);
    }

    /**
     * A table of a kind of which somebody can make many that are about nearly the same people. No number is exact: each,
     * also a total that is given as a row, goes up or down to a multiple of ten by lot, on average neither up nor down; and
     * what is then below {@link #blurredFrom()} is hidden, also when it is nobody. The difference of two numbers tells of
     * no group smaller than k that it is there.
     */
    public SafeTable blurred(List<String> columns, List<Counted> rows, Lot lot) {
        if (rows.stream().anyMatch(row -> row.counts().size() != columns.size())) {
            throw new IllegalArgumentException("every row has %d counts".formatted(columns.size()));
        }
        var shown = new ArrayList<Row>();
        for (var row : rows) {
            var cells = new ArrayList<Cell>();
            for (var column = 0; column < columns.size(); column++) {
                cells.add(blurred(row.counts().get(column), lot.of(row.label(), columns.get(column))));
            }
            shown.add(new Row(row.label(), List.copyOf(cells), null));
        }
        return new SafeTable(columns, shown, null);
    }

    /** The smallest number that a blurred table shows: whatever was drawn, it is of at least k people. */
    public int blurredFrom() {
        return (k + 2 * (BLUR - 1)) / BLUR * BLUR;
    }

    private Cell blurred(long count, int drawn) {
        if (drawn < 0 || drawn >= BLUR) {
            throw new IllegalArgumentException("%d is no lot".formatted(drawn));
        }
        var rounded = (count + drawn) / BLUR * BLUR;
        return rounded < blurredFrom() ? new Cell(null, Hidden.FEW) : new Cell(rounded, null);
    }

    private Row row(String label, Sums sums, int row, int columns, Totals totals) {
        var cells = new ArrayList<Cell>();
        for (var j = 0; j < columns; j++) {
            cells.add(cell(sums, row, j));
        }
        return new Row(label, List.copyOf(cells), total(sums, row, columns, totals));
    }

    private @Nullable Cell total(Sums sums, int row, int columns, Totals totals) {
        return totals.ofRows() ? cell(sums, row, columns) : null;
    }

    private Cell cell(Sums sums, int row, int column) {
        var hidden = sums.hidden(row, column);
        return hidden == null ? new Cell(rounded(sums.count(row, column)), null) : new Cell(null, hidden);
    }

    /** To the nearest multiple; never to a number from 1 to k - 1. */
    private long rounded(long count) {
        if (count == 0 || rounding == 1) {
            return count;
        }
        var nearest = (count + rounding / 2) / rounding * rounding;
        var lowest = (k + rounding - 1L) / rounding * rounding;
        return Math.max(nearest, lowest);
    }
}
