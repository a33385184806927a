package nl.nabij.offline;

import java.time.Instant;
import java.util.SortedSet;
import nl.nabij.talks.Sheet;
import nl.nabij.talks.Talk;

/** What can come of sending notes that were made without network. */
public sealed interface Sending {

    /** They are with the talk; a second time gives the first moment. */
    record Sent(Instant at) implements Sending {}

    /** Who sends has to show first who he or she is. */
    record SignInAgain() implements Sending {}

    /**
     * Something changed here meanwhile; nothing was written.
     *
     * @param here the own notes as they are here
     * @param numbers of the questions at which both sides changed; all that the device changed, where the guide is another
     */
    record Differs(Talk talk, Sheet here, SortedSet<Integer> numbers) implements Sending {}

    /** One of the notes is longer than a note may be. */
    record TooLong() implements Sending {}

    /** The talk is over, or this account does not join it any more: there is no ground on which notes could be kept. */
    record NotThere() implements Sending {}
}
