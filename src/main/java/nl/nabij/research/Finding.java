package nl.nabij.research;

import java.util.Locale;
import java.util.Optional;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SafeTable.Cell;
import nl.nabij.shared.Share;
import org.jspecify.annotations.Nullable;

/**
 * One row of the report, made of what a safe table shows and of nothing else: where a count is hidden, so is what would be
 * computed from it.
 *
 * @param label what it is about, in words
 * @param lonely of the talks in which loneliness was discussed, the share in which it was present; null where a count that
 *     it needs is hidden, or where there was no such talk
 */
record Finding(
        String label,
        @Nullable Long selected,
        @Nullable Long invited,
        @Nullable Long talked,
        @Nullable Share lonely) {

    static Finding of(String label, SafeTable.Row row) {
        var cells = row.cells();
        var talked = sum(cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        var discussed = sum(cells.get(2), cells.get(3), cells.get(4));
        var lonely = discussed
                .filter(total -> total > 0)
                .map(total -> new Share(count(cells.get(2)).orElseThrow(), total))
                .orElse(null);
        return new Finding(
                label,
                Optional.ofNullable(row.total()).flatMap(Finding::count).orElse(null),
                sum(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5))
                        .orElse(null),
                talked.orElse(null),
                lonely);
    }

    /** In whole percents. */
    public @Nullable String percent() {
        return lonely == null ? null : percent(lonely.value());
    }

    /** The lower bound of the interval, in whole percents. */
    public @Nullable String lower() {
        return lonely == null ? null : percent(lonely.interval().lower());
    }

    /** The upper bound of the interval, in whole percents. */
    public @Nullable String upper() {
        return lonely == null ? null : percent(lonely.interval().upper());
    }

    /** Where a share stands in the chart, in percents of its width. */
    static String at(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 2 + 84 * share);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private static Optional<Long> count(Cell cell) {
        return Optional.ofNullable(cell.count());
    }

    private static Optional<Long> sum(Cell... cells) {
        var sum = 0L;
        for (var cell : cells) {
            if (cell.count() == null) {
                return Optional.empty();
            }
            sum += cell.count();
        }
        return Optional.of(sum);
    }
}
