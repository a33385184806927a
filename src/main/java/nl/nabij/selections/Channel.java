package nl.nabij.selections;

/** How somebody is invited. */
public enum Channel {
    /** By post. */
    LETTER,
    /** A letter without an address, handed over in person. */
    BY_HAND,
    PHONE,
    /** A text message that the client manager sends. */
    MESSAGE
}
