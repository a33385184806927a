package nl.nabij.selections;

/** What can come of an act on a name on a list. */
public sealed interface Outcome {

    record Done() implements Outcome {}

    /** It was written down already: a double click, an old page, or a colleague. */
    record AlreadyInvited() implements Outcome {}

    /** The page about this name was never opened: nobody is invited unread. */
    record NotRead() implements Outcome {}

    /** Tried as often as one may, in the time of rest and for all lists together. */
    record EnoughTried(int times) implements Outcome {}

    /** Nothing to act on: it ended meanwhile (talked, answered, withdrawn, too late), or is not of this resident. */
    record Over() implements Outcome {}

    /** The person died, moved away or is not to be contacted. */
    record NotToBeContacted() implements Outcome {}

    /** The address is secret and is never printed; or there is none. */
    record NoAddress(boolean secret) implements Outcome {}
}
