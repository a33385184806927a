package nl.nabij.signals;

/** Whether the person it is about knows that it was told, and may know by whom. */
public enum Knows {
    /** Does not know, or it was not said; the resident never hears who told it. */
    NO,
    /** Knows; who told it stays unnamed. */
    YES,
    /** Knows, and may hear who told it. */
    YES_WITH_NAME,
    /** Tells it about him- or herself. */
    SELF;

    /** Whether the resident may see who told it, and in which words. */
    public boolean mayBeNamed() {
        return this == YES_WITH_NAME || this == SELF;
    }
}
