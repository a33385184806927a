package nl.nabij.criteria;

/** Whether something holds, as far as is known; as SQL reasons, where unknown is null. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** False as soon as one is false. */
    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : UNKNOWN;
    }

    /** True as soon as one is true. */
    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** What is unknown stays unknown. */
    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
