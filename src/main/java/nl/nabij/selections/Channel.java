package nl.nabij.selections;

/** How contact is sought. The program sends nothing itself but what is printed: a person calls, hands over, writes. */
public enum Channel {
    /** By post. */
    LETTER,
    /** A letter without an address, handed over in person. */
    BY_HAND,
    PHONE,
    /** A text message that the client manager sends. */
    MESSAGE,
    /** A mail that the client manager sends. */
    MAIL;

    /** It is printed as a letter. */
    boolean isPaper() {
        return this == LETTER || this == BY_HAND;
    }
}
