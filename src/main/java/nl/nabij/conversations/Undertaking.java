package nl.nabij.conversations;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.UndertakingId;
import org.jspecify.annotations.Nullable;

/**
 * Who does what by when, as it was agreed at the table.
 *
 * @param conversation in which it was agreed
 * @param doneAt null as long as it is not done
 */
public record Undertaking(
        UndertakingId id,
        ResidentId resident,
        ConversationId conversation,
        Intention intention,
        @Nullable Instant doneAt) {

    /** Who does it. The own network comes before professionals. */
    public enum Doer {
        RESIDENT,
        NETWORK,
        /** Who registers the talk, or a colleague who joined it: it becomes a task. */
        HOUSE,
        /** Somebody of another organisation, or without an account. */
        OTHER
    }

    /**
     * What is meant to be done.
     *
     * @param domain of life; null where none was chosen
     * @param who by name; null where the doer says enough
     * @param account of who does it; null unless it is somebody of the house
     * @param due the last day; null where none was agreed
     */
    public record Intention(
            UndertakingId id,
            @Nullable ZrmDomain domain,
            String what,
            Doer doer,
            @Nullable String who,
            @Nullable AccountId account,
            @Nullable LocalDate due) {}

    public boolean isDone() {
        return doneAt != null;
    }
}
