package nl.nabij.tasks;

import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param name what the resident is called, with the family name: argument 0 of the text; null while nobody knows who it is
 * @param text message key of what is asked
 * @param path the page where it can be done
 * @param team the name of the team that is asked; null where it is asked of the one who looks
 * @param readFirst whether a member of the team takes it on its own page
 */
public record TaskView(
        TaskId id,
        ResidentId resident,
        @Nullable String name,
        String text,
        String path,
        Due due,
        @Nullable String team,
        boolean readFirst) {

    /** Whether a member of the team takes it here. */
    public boolean isTakenHere() {
        return team != null && !readFirst;
    }
}
