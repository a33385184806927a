package nl.nabij.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import nl.nabij.shared.SafeTable.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * A table with its sums, as a network in which counts flow: from the start to each row (the row's total), from row to
 * column (the count), from each column to the end (the column's total) and back to the start (the total of all). What
 * flows into a point flows out of it, which is all that a reader can compute with.
 *
 * <p>A hidden count stays unknown if the numbers can be changed along a cycle through it without changing one that is
 * shown and without passing what a reader knows of the hidden ones: a small one lies between 1 and k - 1, another one is
 * at least k. Where there is no such cycle, the cheapest shown counts that make one are hidden too.
 */
final class Sums {

    private final List<Edge> edges = new ArrayList<>();
    private final int rows;
    private final int columns;
    private final int k;
    private boolean unnamed;

    Sums(List<List<Long>> counts, int columns, SmallNumbers.Totals totals, int k) {
        this.rows = counts.size();
        this.columns = columns;
        this.k = k;
        var ofColumns = new long[columns];
        for (var i = 0; i <= rows; i++) {
            var sum = 0L;
            for (var j = 0; j < columns; j++) {
                var last = i == rows;
                var count = last ? ofColumns[j] : counts.get(i).get(j);
                edges.add(
                        edge(last ? column(j) : row(i), last ? end() : column(j), count, !last || totals.ofColumns()));
                ofColumns[j] += last ? 0 : count;
                sum += count;
            }
            var last = i == rows;
            var published = last ? totals == SmallNumbers.Totals.BOTH : totals.ofRows();
            edges.add(edge(last ? end() : start(), last ? start() : row(i), sum, published));
        }
    }

    /** Afterwards no hidden count follows from what is shown. */
    void protect() {
        var open = next();
        while (open != null) {
            var way = way(open);
            if (way != null) {
                way.stream().filter(Edge::isShown).forEach(edge -> edge.hidden = Hidden.COMPLEMENT);
            } else if (!unnamed) {
                unnamed = true;
                edges.stream().filter(edge -> edge.hidden != null).forEach(edge -> edge.hidden = Hidden.COMPLEMENT);
            } else {
                edges.stream()
                        .filter(edge -> edge.isShown() && edge.count > 0)
                        .forEach(edge -> edge.hidden = Hidden.COMPLEMENT);
                return;
            }
            open = next();
        }
    }

    long count(int row, int column) {
        return edge(row, column).count;
    }

    @Nullable
    Hidden hidden(int row, int column) {
        return edge(row, column).hidden;
    }

    /** The column after the last one has the totals of the rows, the row after the last one those of the columns. */
    private Edge edge(int row, int column) {
        return edges.get(row * (columns + 1) + column);
    }

    private Edge edge(int from, int to, long count, boolean published) {
        var edge = new Edge(from, to, count, published);
        edge.hidden = published && count > 0 && count < k ? Hidden.SMALL : null;
        return edge;
    }

    /** A hidden count that can be computed; null if there is none. */
    private @Nullable Edge next() {
        return edges.stream()
                .filter(edge -> edge.hidden != null)
                .filter(edge -> {
                    var way = way(edge);
                    return way == null || way.stream().anyMatch(Edge::isShown);
                })
                .findFirst()
                .orElse(null);
    }

    /** The cheapest way to change this hidden count by one; null if there is none. */
    private @Nullable List<Edge> way(Edge edge) {
        var more = edge.mayGrow() ? cheapest(edge.to, edge.from, edge) : null;
        var less = edge.mayShrink() ? cheapest(edge.from, edge.to, edge) : null;
        return more == null || (less != null && cost(less) < cost(more)) ? less : more;
    }

    private static long cost(List<Edge> way) {
        return way.stream().filter(Edge::isShown).mapToLong(edge -> edge.count).sum();
    }

    /** Dijkstra's way from one point to another, past the edge that is to change itself; hidden edges cost nothing. */
    private @Nullable List<Edge> cheapest(int from, int to, Edge except) {
        var best = new long[points()];
        Arrays.fill(best, Long.MAX_VALUE);
        best[from] = 0;
        var by = new Edge[points()];
        var queue = new PriorityQueue<long[]>((one, other) -> Long.compare(one[1], other[1]));
        queue.add(new long[] {from, 0});
        while (!queue.isEmpty()) {
            var reached = queue.remove();
            var point = (int) reached[0];
            if (reached[1] > best[point]) {
                continue;
            }
            for (var edge : edges) {
                var forward = edge.from == point && edge.mayGrow();
                var backward = edge.to == point && edge.mayShrink();
                if (edge == except || !(forward || backward)) {
                    continue;
                }
                var other = forward ? edge.to : edge.from;
                var cost = best[point] + (edge.isShown() ? edge.count : 0);
                if (cost < best[other]) {
                    best[other] = cost;
                    by[other] = edge;
                    queue.add(new long[] {other, cost});
                }
            }
        }
        return best[to] == Long.MAX_VALUE ? null : back(from, to, by);
    }

    private static List<Edge> back(int from, int to, Edge[] by) {
        var way = new ArrayDeque<Edge>();
        for (var point = to; point != from; ) {
            var edge = by[point];
            way.addFirst(edge);
            point = edge.from == point ? edge.to : edge.from;
        }
        return Collections.unmodifiableList(new ArrayList<>(way));
    }

    private int points() {
        return rows + columns + 2;
    }

    private static int row(int row) {
        return row;
    }

    private int column(int column) {
        return rows + column;
    }

    private int start() {
        return rows + columns;
    }

    private int end() {
        return rows + columns + 1;
    }

    /** One count, between two points. */
    private final class Edge {

        private final int from;
        private final int to;
        private final long count;
        private final boolean published;
        private @Nullable Hidden hidden;

        private Edge(int from, int to, long count, boolean published) {
            this.from = from;
            this.to = to;
            this.count = count;
            this.published = published;
        }

        private boolean isShown() {
            return published && hidden == null;
        }

        /** Whether it can be one more for all that a reader knows, or would be able to if it were hidden. */
        private boolean mayGrow() {
            return isShown() ? count > 0 : hidden != Hidden.SMALL || count < k - 1;
        }

        private boolean mayShrink() {
            if (!published) {
                return count > 0;
            }
            var least = hidden == Hidden.SMALL ? 1 : unnamed ? 0 : k;
            return count > least;
        }
    }
}
