package nl.nabij.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token of the JSON interface, as a list shows it; the secret itself is kept nowhere.
 *
 * @param owner name of the person as whom it acts
 * @param usedAt at most a minute old; null where it was never used
 * @param endedAt when somebody withdrew it; null where nobody did
 */
record Token(
        UUID id,
        String name,
        String owner,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant usedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public boolean isGood(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }
}
