package nl.nabij.selections;

import java.util.Set;

/** The kinds of tasks of this module; their texts are {@code tasks.kind.<kind>}. */
final class SelectedTasks {

    /** The day on which the client manager wanted to come back to somebody. */
    static final String LATER = "invitation-later";

    /** Somebody was invited: how did it go? */
    static final String INVITED = "invitation-sent";

    static final Set<String> KINDS = Set.of(LATER, INVITED);

    private SelectedTasks() {}
}
