package nl.nabij.residents;

/** With whom a resident lives. */
public enum Household {
    SINGLE,
    SINGLE_PARENT,
    COUPLE,
    COUPLE_WITH_CHILDREN,
    /** With parents, family or others. */
    LIVING_IN
}
