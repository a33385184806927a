package nl.nabij.offline;

import java.time.Duration;
import java.time.Instant;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TakingId;
import nl.nabij.shared.TalkId;
import org.jspecify.annotations.Nullable;

/**
 * One prepared talk on one device.
 *
 * @param account who took it along, and alone can send
 * @param sentAt when the notes arrived; null before
 */
public record Taking(
        TakingId id,
        TalkId talk,
        ResidentId resident,
        AccountId account,
        Instant takenAt,
        @Nullable Instant sentAt) {

    /** So long a device keeps it, by its own clock. */
    static final Duration KEPT = Duration.ofHours(24);

    /** So long signing in proves who sends. */
    static final Duration PROVEN = Duration.ofMinutes(15);

    /**
     * Whether who sends has shown who he or she is: after taking the talk along, and not long ago. Whoever finds the telephone
     * cannot send with the session that is still in it.
     *
     * @param signedInAt null for who has no session
     */
    boolean isProven(@Nullable Instant signedInAt, Instant now) {
        return signedInAt != null
                && signedInAt.isAfter(takenAt)
                && signedInAt.plus(PROVEN).isAfter(now);
    }
}
