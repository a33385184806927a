package nl.nabij.selections;

/** How far it is with a name on a list. */
enum SelectedState {
    /** The client manager has not acted on it. */
    OPEN,
    /** Not now: it comes back on a day. */
    LATER,
    INVITED,
    /** There was contact; the conversation is still to come. */
    REACHED,
    TALKED,
    /** No thanks. */
    DECLINED,
    MOVED,
    /** The client manager talks with this person already. */
    IN_CONTACT,
    /** Not the right person for this list. */
    WRONG_LIST,
    /** Tried as often as one may, and left in peace. */
    NOT_REACHED,
    /** Nobody acted on it in time. */
    ENDED,
    /** The person died, moved away or is not to be contacted. */
    WITHDRAWN;

    /** It still asks something. */
    public boolean isLive() {
        return this == OPEN || this == LATER || this == INVITED || this == REACHED;
    }

    /** An attempt to make contact brought it here. */
    boolean comesOfAttempts() {
        return this == INVITED || this == REACHED || this == DECLINED || this == NOT_REACHED;
    }
}
