package nl.nabij.tasks;

import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param name what the resident is called, with the family name: argument 0 of the text
 * @param text message key of what is asked
 * @param path the page where it can be done
 * @param team the name of the team that is asked; null where it is asked of the one who looks
 */
public record TaskView(
        TaskId id,
        ResidentId resident,
        String name,
        String text,
        String path,
        Due due,
        @Nullable String team) {}
