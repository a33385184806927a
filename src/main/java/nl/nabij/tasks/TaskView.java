package nl.nabij.tasks;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param name what the resident is called, with the family name: argument 0 of the text; null while nobody knows who it is
 * @param text message key of what is asked
 * @param path the page where it can be done
 * @param team the name of the team that is asked; null where it is asked of one person
 * @param readFirst whether a member of the team takes it on its own page
 * @param instead of whom it is asked, where the one who looks stands in; null where it is asked of the one who looks
 * @param looked who looked after it while the one who looks was away; null where nobody did
 */
public record TaskView(
        TaskId id,
        ResidentId resident,
        @Nullable String name,
        String text,
        String path,
        Due due,
        @Nullable String team,
        boolean readFirst,
        @Nullable Away instead,
        @Nullable Looked looked) {

    /** Whether a member of the team takes it here. */
    public boolean isTakenHere() {
        return team != null && !readFirst;
    }

    /**
     * A colleague who is away.
     *
     * @param until the last day
     */
    public record Away(String name, LocalDate until) {}

    /** A colleague who stood in and looked after it. */
    public record Looked(String by, Instant at) {}
}
