package nl.nabij.selections;

import java.util.Set;

/** The kinds of tasks of this module; their texts are {@code tasks.kind.<kind>}. */
final class SelectedTasks {

    /** The day on which the client manager wanted to come back to somebody. */
    static final String LATER = "invitation-later";

    /** Somebody was invited and an answer can come: how did it go? */
    static final String INVITED = "invitation-sent";

    /** Nobody answered: to try once more. */
    static final String AGAIN = "invitation-again";

    /** They spoke with each other; the conversation is still to come. */
    static final String TALK = "invitation-talk";

    static final Set<String> KINDS = Set.of(LATER, INVITED, AGAIN, TALK);

    private SelectedTasks() {}
}
