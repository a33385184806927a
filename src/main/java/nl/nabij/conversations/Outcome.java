package nl.nabij.conversations;

/** What can come of writing in a talk. */
public sealed interface Outcome {

    /** Kept. */
    record Saved(Conversation conversation) implements Outcome {}

    /** Registered; also the answer to the second click. */
    record Registered(Conversation conversation) implements Outcome {}

    /** The own words and a reason for having none are both missing, or both there. */
    record WordsMissing() implements Outcome {}

    /** It does not say yet whether loneliness came up, whose view that is and how sure that person is. */
    record ImpressionMissing() implements Outcome {}

    /** Somebody corrected the talk meanwhile; nothing was written. */
    record ChangedMeanwhile(Conversation now) implements Outcome {}

    /** No such talk of this resident, or somebody else's draft. */
    record NotThere() implements Outcome {}
}
