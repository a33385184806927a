package nl.nabij.shared;

/**
 * A share of a group, with the uncertainty that belongs to its size.
 *
 * @param count how many of the group have the property; {@code 0 <= count <= total}
 * @param total how many there are in the group; at least 1
 */
public record Share(long count, long total) {

    /** The 0.975 quantile of the standard normal distribution; R: {@code qnorm(0.975)}. */
    private static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException unless {@code 0 <= count <= total} and {@code total >= 1} */
    public Share {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException("no share: %d of %d".formatted(count, total));
        }
    }

    /** Between 0 and 1. */
    public double value() {
        return (double) count / total;
    }

    /**
     * The 95% confidence interval of Wilson's score method, without continuity correction.
     *
     * <p>Unlike the textbook interval, it stays within 0 and 1 and keeps its coverage in small groups and for rare
     * properties; the groups of one team are often smaller than 30.
     *
     * @return bounds as shares: {@code 0 <= lower <= value() <= upper <= 1}
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">E. B. Wilson, Probable inference, the law of
     *     succession, and statistical inference, JASA 22 (1927) 209-212</a>
     */
    public Interval interval() {
        var interval = interval(value(), (double) total);
        return new Interval(count == 0 ? 0 : interval.lower, count == total ? 1 : interval.upper);
    }

    /**
     * The same interval of a share that was estimated from answers of unequal weight.
     *
     * @param share 0 to 1
     * @param size how many answers of equal weight it is worth; above 0, not always whole
     */
    public static Interval interval(double share, double size) {
        var n = size;
        var p = share;
        var middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Bounds of an estimate; both as shares between 0 and 1. */
    public record Interval(double lower, double upper) {}
}
