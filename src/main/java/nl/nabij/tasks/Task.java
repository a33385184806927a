package nl.nabij.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TaskId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One thing that is asked of one account or of one team by a day.
 *
 * @param kind which text the page shows: message key {@code tasks.kind.<kind>}
 * @param subject the record it is about
 * @param path the page where it can be done
 * @param due the last day on which it is in time
 * @param leadToldAt when the team lead heard that it stands still; null while it was not told
 */
public record Task(
        @Id TaskId id,
        ResidentId resident,
        String kind,
        UUID subject,
        String path,
        @Nullable AccountId account,
        @Nullable TeamId team,
        Instant askedAt,
        LocalDate due,
        @Nullable Instant leadToldAt,
        @Nullable Instant doneAt,
        @Nullable Outcome outcome,
        @Version int version) {

    enum Outcome {
        DONE,
        WITHDRAWN
    }

    boolean isOpen() {
        return doneAt == null;
    }

    /** @throws IllegalStateException unless it is open and asked of a team */
    Task takenBy(AccountId member) {
        if (!isOpen() || team == null) {
            throw new IllegalStateException("task %s is not there to be taken".formatted(id));
        }
        return new Task(
                id, resident, kind, subject, path, member, null, askedAt, due, leadToldAt, doneAt, outcome, version);
    }
}
