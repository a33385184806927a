package nl.nabij.instruments;

/**
 * A number that is no scale, over items and scales: hours in a week, the difference of two marks. It has no categories and
 * says nothing of what is much or little.
 *
 * @param key unlike that of any scale
 * @param expression over items and scales, each by its id or key
 */
public record Calculation(String key, Text name, Expression expression) {

    /** Why there is no number. */
    public enum Reason {
        /** An item that was asked has no answer, or one that is worth nothing. */
        ITEM_MISSING,
        /** A scale has no score. */
        SCALE_MISSING,
        /** Nothing that it is about was asked. */
        NOT_ASKED,
        DIVISION_BY_ZERO,
        /** Above a thousand million. */
        TOO_LARGE
    }
}
