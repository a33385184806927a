package nl.nabij.selections;

/** Why a conversation is not for now. */
public enum LaterReason {
    /** The client manager has no time yet. */
    BUSY,
    ILL,
    /** It is a hard time for the person. */
    HARD_TIME,
    ABSENT,
    OTHER
}
