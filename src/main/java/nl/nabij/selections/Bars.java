package nl.nabij.selections;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A drawing of counts as bars, the longest of which fills the width.
 *
 * @param bars from top to bottom
 */
record Bars(List<Bar> bars) {

    private static final int EACH = 56;

    /**
     * @param name as in the message keys of the page
     * @param words y of the words above the bar, in pixels, as is y of the bar itself
     * @param width of the bar in percent
     */
    record Bar(String name, long names, int words, int y, String width) {}

    static Bars of(List<Funnel.Count> counts) {
        var most = counts.stream().mapToLong(Funnel.Count::names).max().orElse(0);
        return new Bars(IntStream.range(0, counts.size())
                .mapToObj(place -> bar(counts.get(place), place, most))
                .toList());
    }

    public int height() {
        return EACH * bars.size() + 4;
    }

    private static Bar bar(Funnel.Count count, int place, long most) {
        var share = most == 0 ? 0 : 88.0 * count.names() / most;
        return new Bar(
                count.name(),
                count.names(),
                EACH * place + 18,
                EACH * place + 28,
                String.format(Locale.ROOT, "%.1f%%", Math.max(share, 0.5)));
    }
}
