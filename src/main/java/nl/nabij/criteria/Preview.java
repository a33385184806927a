package nl.nabij.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.shared.SafeTable;

/**
 * What a rule would select, in numbers of which none is exact.
 *
 * @param day the clients as they were at the beginning of this day
 * @param compared whether there is a version that holds to compare with; where not, {@code now}, {@code gained} and {@code
 *     lost} are of nobody
 * @param all one row: columns as in {@link #TOTALS}
 * @param teams a row per team, labelled by its id: columns as in {@link #COLUMNS}, as in the next three
 * @param ages a row per age group, labelled as in {@link #AGES}
 * @param sexes labelled FEMALE, MALE, OTHER or unknown
 * @param municipalities labelled by code, or unknown
 * @param work what fits in a week of a team, by its id
 * @param shownFrom the smallest number that is shown
 */
record Preview(
        LocalDate day,
        boolean compared,
        SafeTable all,
        SafeTable teams,
        SafeTable ages,
        SafeTable sexes,
        SafeTable municipalities,
        Map<String, Work> work,
        int shownFrom) {

    static final List<String> COLUMNS = List.of("clients", "now", "then");
    static final List<String> TOTALS = List.of("clients", "now", "then", "gained", "lost");
    static final List<String> AGES = List.of("under-27", "27-39", "40-54", "55-66", "from-67", "unknown");

    /**
     * @param managers client managers of the team
     * @param talks how many conversations fit in their week, by their own word
     */
    record Work(int managers, int talks) {}

    /** What comes of asking for a preview. */
    sealed interface Answer {

        record Shown(Preview preview) implements Answer {}

        /** So many different drafts were previewed today; the same one again is no other. */
        record Spent(int most) implements Answer {}

        /** The clients were not laid side by side yet; that happens within the hour. */
        record NotYet() implements Answer {}
    }
}
