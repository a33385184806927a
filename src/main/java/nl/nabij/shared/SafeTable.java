package nl.nabij.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts from which no single person can be read. Only {@link SmallNumbers} makes one.
 *
 * <p>A class and not a record, because a record cannot hide its constructor.
 */
public final class SafeTable {

    private final List<String> columns;
    private final List<Row> rows;

    SafeTable(List<String> columns, List<Row> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** Message keys of the columns with counts, in order. */
    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /**
     * @param label message key or name of what is counted
     * @param cells in the order of the columns
     */
    public record Row(String label, List<Cell> cells) {}

    /**
     * @param count null where it is hidden
     * @param hidden why a count is hidden; null where it is shown
     */
    public record Cell(@Nullable Long count, @Nullable Hidden hidden) {}

    /** Why a count is not shown. */
    public enum Hidden {
        /** It is smaller than k. */
        SMALL,
        /** With it, a small one could be computed. */
        COMPLEMENT
    }
}
