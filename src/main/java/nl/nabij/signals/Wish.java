package nl.nabij.signals;

/** What the person wants, asked at the first contact. */
public enum Wish {
    TALK,
    NOT_NOW,
    NO
}
