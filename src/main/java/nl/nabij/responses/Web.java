package nl.nabij.responses;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of a web: one axis for each scale, clockwise from the top. Points are in the box of 390 by 290.
 *
 * @param rings lines of equal marks, from the middle outward
 * @param now outline of the marks that were given now; null with fewer than three
 * @param before as {@code now}, of the time before
 */
record Web(
        List<String> rings,
        List<Axis> axes,
        @Nullable String now,
        @Nullable String before) {

    private static final double MIDDLE = 195;
    private static final double CENTRE = 146;
    private static final double RADIUS = 100;
    private static final int LINE = 20;
    private static final int RINGS = 5;
    /** Letters that a space and a mark of two digits take. */
    private static final int MARK = 3;

    /**
     * One axis with its name.
     *
     * @param words its name in one or two lines
     * @param mark null where none was given
     * @param dot where the mark stands; null where none was given
     * @param anchor start, middle or end
     */
    record Axis(
            List<String> words,
            @Nullable BigDecimal mark,
            Point end,
            @Nullable Point dot,
            Point label,
            String anchor) {}

    /** In the box, one decimal. */
    record Point(double x, double y) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }

        public String left() {
            return String.format(Locale.ROOT, "%.1f", x);
        }

        public String top() {
            return String.format(Locale.ROOT, "%.1f", y);
        }
    }

    static Web of(List<Change.Line> lines) {
        var rings = new ArrayList<String>();
        for (var ring = 1; ring <= RINGS; ring++) {
            var out = RADIUS * ring / RINGS;
            rings.add(outline(lines.size(), place -> at(place, lines.size(), out)));
        }
        var axes = new ArrayList<Axis>();
        for (var place = 0; place < lines.size(); place++) {
            axes.add(axis(lines.get(place), place, lines.size()));
        }
        return new Web(
                List.copyOf(rings),
                List.copyOf(axes),
                marks(lines, Change.Line::now),
                marks(lines, Change.Line::before));
    }

    private static Axis axis(Change.Line line, int place, int of) {
        var end = at(place, of, RADIUS);
        var side = Math.sin(angle(place, of));
        var isSide = Math.abs(side) > 0.1;
        var words = isSide ? folded(line.name()) : List.of(line.name());
        var isUpper = end.y() < CENTRE;
        var x = isSide ? end.x() + Math.copySign(10, side) : MIDDLE;
        var y = isSide
                ? end.y() + (isUpper ? 5 : 12) - (isUpper ? LINE * (words.size() - 1) : 0)
                : isUpper ? end.y() - 14 : end.y() + 30;
        return new Axis(
                words,
                line.now(),
                end,
                point(line, line.now(), place, of),
                new Point(x, y),
                isSide ? side > 0 ? "start" : "end" : "middle");
    }

    /** A long name in two lines, cut so that neither is longer than it must be; the mark stands behind the second. */
    private static List<String> folded(String name) {
        if (name.length() < 10) {
            return List.of(name);
        }
        return IntStream.range(0, name.length())
                .filter(place -> name.charAt(place) == ' ')
                .boxed()
                .min(Comparator.comparingInt(cut -> Math.max(cut, name.length() - cut - 1 + MARK)))
                .map(cut -> List.of(name.substring(0, cut), name.substring(cut + 1)))
                .orElse(List.of(name));
    }

    private static @Nullable String marks(List<Change.Line> lines, Function<Change.Line, @Nullable BigDecimal> mark) {
        var points = new ArrayList<String>();
        for (var place = 0; place < lines.size(); place++) {
            var point = point(lines.get(place), mark.apply(lines.get(place)), place, lines.size());
            if (point != null) {
                points.add(point.toString());
            }
        }
        return points.size() < 3 ? null : String.join(" ", points);
    }

    private static @Nullable Point point(Change.Line line, @Nullable BigDecimal mark, int place, int of) {
        return mark == null
                ? null
                : at(place, of, RADIUS * (mark.doubleValue() - line.lowest()) / (line.highest() - line.lowest()));
    }

    private static String outline(int of, Function<Integer, Point> at) {
        var points = new ArrayList<String>();
        for (var place = 0; place < of; place++) {
            points.add(at.apply(place).toString());
        }
        return String.join(" ", points);
    }

    private static Point at(int place, int of, double out) {
        var angle = angle(place, of);
        return new Point(MIDDLE + out * Math.sin(angle), CENTRE - out * Math.cos(angle));
    }

    private static double angle(int place, int of) {
        return 2 * Math.PI * place / of;
    }
}
