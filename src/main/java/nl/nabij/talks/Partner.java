package nl.nabij.talks;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.TalkPartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who joins a talk.
 *
 * @param account null for who has none: the own network, a general practitioner
 * @param about function or relation: 'wijkverpleegkundige', 'zus'; null where it was not told
 * @param agreedOn when the resident said that it is all right; null for who prepared the talk
 * @param permission the written declaration it rests on; null where none is needed
 * @param sheet notes, which only this partner reads until they are handed in
 * @param handedInAt null as long as they are the partner's own
 */
public record Partner(
        TalkPartnerId id,
        Side side,
        @Nullable AccountId account,
        String name,
        @Nullable String about,
        @Nullable LocalDate agreedOn,
        @Nullable PermissionId permission,
        Sheet sheet,
        @Nullable Instant handedInAt) {

    /** From which side somebody joins. */
    public enum Side {
        PROFESSIONAL,
        EXPERT,
        VOLUNTEER,
        NETWORK;

        /** The word by which a page shows it. */
        public String who() {
            return this == EXPERT ? "VOLUNTEER" : name();
        }
    }

    boolean isReadBy(@Nullable AccountId reader, boolean leads) {
        return (reader != null && reader.equals(account)) || (leads && isHandedIn());
    }

    /** Without the notes. */
    Partner blank() {
        return new Partner(id, side, account, name, about, agreedOn, permission, Sheet.EMPTY, handedInAt);
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }
}
