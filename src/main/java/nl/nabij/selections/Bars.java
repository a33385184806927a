package nl.nabij.selections;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.nabij.shared.SafeTable.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of counts as bars, the longest of which fills the width.
 *
 * @param bars from top to bottom
 */
record Bars(List<Bar> bars) {

    private static final int EACH = 56;

    /**
     * @param name as in the message keys of the page
     * @param names null where the count is not shown: then there is no bar
     * @param words y of the words above the bar, in pixels, as is y of the bar itself
     * @param width of the bar in percent
     */
    record Bar(String name, @Nullable Long names, int words, int y, String width) {}

    static Bars of(List<Funnel.Count> counts) {
        return of(
                counts.stream().map(Funnel.Count::name).toList(),
                counts.stream().map(count -> new Cell(count.names(), null)).toList());
    }

    /** Of counts for which a table says what may be shown. */
    static Bars of(List<String> names, List<Cell> cells) {
        var most = cells.stream()
                .mapToLong(cell -> cell.count() == null ? 0 : cell.count())
                .max()
                .orElse(0);
        return new Bars(IntStream.range(0, names.size())
                .mapToObj(place -> bar(names.get(place), cells.get(place).count(), place, most))
                .toList());
    }

    public int height() {
        return EACH * bars.size() + 4;
    }

    private static Bar bar(String name, @Nullable Long names, int place, long most) {
        var share = names == null || names == 0 ? 0 : Math.max(88.0 * names / most, 0.5);
        return new Bar(name, names, EACH * place + 18, EACH * place + 28, String.format(Locale.ROOT, "%.1f%%", share));
    }
}
