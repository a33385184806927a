package nl.nabij.shared;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts from which no single person can be read. Only {@link SmallNumbers} makes one.
 *
 * <p>A class and not a record, because a record cannot hide its constructor.
 */
public final class SafeTable {

    private final List<String> columns;
    private final List<Row> rows;
    private final @Nullable Row totals;

    SafeTable(List<String> columns, List<Row> rows, @Nullable Row totals) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.totals = totals;
    }

    /** Message keys of the columns with counts, in order; the totals of the rows are no column. */
    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** The totals of the columns; empty where they were not asked for. */
    public Optional<Row> totals() {
        return Optional.ofNullable(totals);
    }

    /** Whether anything is hidden, so that a page can say why. */
    public boolean hides(Hidden why) {
        return rows.stream().anyMatch(row -> row.hides(why)) || (totals != null && totals.hides(why));
    }

    /**
     * @param label message key or name of what is counted
     * @param cells in the order of the columns
     * @param total of the cells; null where it was not asked for
     */
    public record Row(
            String label, List<Cell> cells, @Nullable Cell total) {

        boolean hides(Hidden why) {
            return cells.stream().anyMatch(cell -> cell.hidden == why) || (total != null && total.hidden == why);
        }
    }

    /**
     * @param count null where it is hidden
     * @param hidden why a count is hidden; null where it is shown
     */
    public record Cell(@Nullable Long count, @Nullable Hidden hidden) {}

    /** Why a count is not shown. */
    public enum Hidden {
        /** It is at least 1, and smaller than k. */
        SMALL,
        /** With it, a small one could be computed. */
        COMPLEMENT,
        /** It is not many, and may be nobody. */
        FEW
    }
}
