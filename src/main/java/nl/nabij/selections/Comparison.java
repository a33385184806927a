package nl.nabij.selections;

/** Who comes on the lists of a study besides those whom the rule selects. */
public enum Comparison {
    /** Nobody; the reasons are shown at once. */
    NONE,
    /** A random draw of those whom the rule does not select. */
    RANDOM,
    /** The same, from each group of ages in turn. */
    STRATIFIED
}
