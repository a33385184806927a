package nl.nabij.research;

import java.util.List;
import nl.nabij.shared.Share;
import nl.nabij.shared.Share.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How well a rule points at the people in whose talk loneliness was present, estimated from a study that also asks a random
 * part of those whom the rule does not select.
 *
 * <p>Names are drawn by client manager, and a small caseload is drawn from for a larger part than a large one. So each answer
 * weighs as many clients as it stands for: those from whom was drawn, divided by those who were drawn (inverse of the chance to
 * be drawn). The two predictive values are weighted shares of one group each, with Wilson's interval at the effective number of
 * answers (Kish), {@code (sum w)^2 / sum w^2}: that is the number of answers where all weigh the same. Sensitivity and
 * specificity need both groups and their sizes in the caseloads; they are estimated as Begg and Greenes do where a test decides
 * who is verified. Their interval is made on the logit scale by the delta method, which adds the variances of the logarithms of
 * the four parts; {@code scripts/reference/rule_test.py coverage} counts how often it holds the truth.
 *
 * @param sensitivity of those in whom it is present, the part that the rule selects; null without a comparison group, and where
 *     one of the groups has no talk of either kind
 * @param specificity of those in whom it is not present, the part that the rule does not select; null as above
 * @param positive of those whom the rule selects, the part in whom it is present
 * @param negative of those whom the rule does not select, the part in whom it is not present; null without a comparison group
 * @see <a href="https://doi.org/10.2307/2530820">C. B. Begg and R. A. Greenes, Assessment of diagnostic tests when disease
 *     verification is subject to selection bias, Biometrics 39 (1983) 207-215</a>
 * @see <a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC6690503">C. Franco, R. J. A. Little, T. A. Louis and E. V. Slud,
 *     Comparative study of confidence intervals for proportions in complex sample surveys, Journal of Survey Statistics and
 *     Methodology 7 (2019) 334-364: Wilson at the effective sample size</a>
 */
record RuleTest(
        @Nullable Estimate sensitivity,
        @Nullable Estimate specificity,
        Estimate positive,
        @Nullable Estimate negative) {

    private static final double Z = 1.959963984540054;

    /** A part of a group with the uncertainty that belongs to it; all between 0 and 1. */
    record Estimate(double value, Interval interval) {}

    /** What a talk in which somebody was not sure counts as. */
    enum Doubt {
        PRESENT,
        ABSENT,
        LEFT_OUT
    }

    /**
     * The clients of one client manager who are in the same part of a study.
     *
     * @param byLot whether these are those whom the rule does not select
     * @param clients from how many was drawn
     * @param drawn how many were
     * @param yes talks in which loneliness was present, as it was first registered; likewise no and doubtful
     */
    record Cell(boolean byLot, long clients, long drawn, long yes, long no, long doubtful) {

        private double weight() {
            return drawn == 0 ? 0 : (double) clients / drawn;
        }

        private long present(Doubt doubt) {
            return doubt == Doubt.PRESENT ? yes + doubtful : yes;
        }

        private long answers(Doubt doubt) {
            return doubt == Doubt.LEFT_OUT ? yes + no : yes + no + doubtful;
        }
    }

    /** One of the two groups: how many clients, the weighted share in whom it is present, and how many answers that is worth. */
    private record Group(double clients, double present, double size) {

        static @Nullable Group of(List<Cell> cells, Doubt doubt) {
            var weights = sum(cells, doubt, 1);
            if (weights == 0) {
                return null;
            }
            var present = cells.stream()
                            .mapToDouble(cell -> cell.weight() * cell.present(doubt))
                            .sum()
                    / weights;
            return new Group(
                    cells.stream().mapToLong(Cell::clients).sum(), present, weights * weights / sum(cells, doubt, 2));
        }

        private static double sum(List<Cell> cells, Doubt doubt, int power) {
            return cells.stream()
                    .mapToDouble(cell -> Math.pow(cell.weight(), power) * cell.answers(doubt))
                    .sum();
        }

        /** Of the logarithm of the estimated number of clients with a property that so large a share has. */
        double variance(double share) {
            return 1 / clients + (1 - share) / (size * share);
        }
    }

    /** @return null where no answer of those whom the rule selects is known */
    static @Nullable RuleTest of(List<Cell> cells, Doubt doubt) {
        var selected = Group.of(cells.stream().filter(cell -> !cell.byLot).toList(), doubt);
        var compared = Group.of(cells.stream().filter(cell -> cell.byLot).toList(), doubt);
        if (selected == null) {
            return null;
        }
        var positive = new Estimate(selected.present, Share.interval(selected.present, selected.size));
        if (compared == null) {
            return new RuleTest(null, null, positive, null);
        }
        var absent = 1 - compared.present;
        return new RuleTest(
                part(selected, selected.present, compared, compared.present),
                part(compared, absent, selected, 1 - selected.present),
                positive,
                new Estimate(absent, Share.interval(absent, compared.size)));
    }

    /** Of all with a property, the part that is in one group; null where one of the groups has nobody with it. */
    private static @Nullable Estimate part(Group group, double share, Group other, double otherShare) {
        if (share <= 0 || otherShare <= 0) {
            return null;
        }
        var here = group.clients * share;
        var there = other.clients * otherShare;
        var half = Z * Math.sqrt(group.variance(share) + other.variance(otherShare));
        var logit = Math.log(here / there);
        return new Estimate(here / (here + there), new Interval(logistic(logit - half), logistic(logit + half)));
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
