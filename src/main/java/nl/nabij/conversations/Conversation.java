package nl.nabij.conversations;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TalkId;
import org.jspecify.annotations.Nullable;

/**
 * One talk with a resident. A draft may miss anything and is its author's only; a registered talk is whole, and is
 * corrected with a reason.
 *
 * @param account who holds the talk
 * @param talk how it was prepared; null where it was not
 * @param heldOn the day of the talk
 * @param table what else was said, where several people sat
 * @param savedAt the last time anything was kept
 * @param version raised by every write, from 1
 */
public record Conversation(
        ConversationId id,
        ResidentId resident,
        AccountId account,
        @Nullable TalkId talk,
        Status status,
        LocalDate heldOn,
        Words words,
        Impression impression,
        Agreement agreement,
        Table table,
        Instant begunAt,
        Instant savedAt,
        @Nullable Instant registeredAt,
        int version) {

    /** How far it is. */
    public enum Status {
        DRAFT,
        REGISTERED
    }

    static Conversation begin(ConversationId id, ResidentId resident, AccountId account, LocalDate today, Instant now) {
        return new Conversation(
                id,
                resident,
                account,
                null,
                Status.DRAFT,
                today,
                Words.NONE,
                Impression.NONE,
                Agreement.NONE,
                Table.EMPTY,
                now,
                now,
                null,
                1);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /** Whether nothing is missing: own words or a reason, and what is known of loneliness. */
    boolean isComplete() {
        return words.isComplete() && impression.isComplete();
    }

    /**
     * It follows a talk that was prepared.
     *
     * @param on the day of that talk
     * @param noted the own words as they were noted; what is written already stays
     */
    Conversation following(TalkId prepared, LocalDate on, @Nullable String noted, Instant now) {
        var told = words.equals(Words.NONE) && noted != null
                ? new Words(noted, null, Words.Speaker.RESIDENT, null)
                : words;
        return new Conversation(
                id,
                resident,
                account,
                prepared,
                status,
                on,
                told,
                impression,
                agreement,
                table,
                begunAt,
                now,
                registeredAt,
                version);
    }

    Conversation with(Words told, Instant now) {
        return copy(status, heldOn, told, impression, agreement, now, registeredAt);
    }

    Conversation with(Impression view, Instant now) {
        return copy(status, heldOn, words, view.tidy(), agreement, now, registeredAt);
    }

    Conversation with(Agreement agreed, LocalDate on, Instant now) {
        return copy(status, on, words, impression, agreed, now, registeredAt);
    }

    Conversation with(Table sat, Instant now) {
        return new Conversation(
                id,
                resident,
                account,
                talk,
                status,
                heldOn,
                words,
                impression,
                agreement,
                sat,
                begunAt,
                now,
                registeredAt,
                version);
    }

    /** @throws IllegalStateException if it is registered already, or something is missing */
    Conversation register(Instant now) {
        if (!isDraft() || !isComplete()) {
            throw new IllegalStateException("%s cannot be registered as it is".formatted(status));
        }
        return copy(Status.REGISTERED, heldOn, words, impression, agreement, now, now);
    }

    /** @throws IllegalStateException if it is a draft, or something would be missing */
    Conversation corrected(Correction correction, Instant now) {
        var corrected = copy(
                status,
                correction.heldOn(),
                correction.words(),
                correction.impression().tidy(),
                correction.agreement(),
                now,
                registeredAt);
        if (isDraft() || !corrected.isComplete()) {
            throw new IllegalStateException("%s cannot be corrected like this".formatted(status));
        }
        return corrected;
    }

    private Conversation copy(
            Status state,
            LocalDate on,
            Words told,
            Impression view,
            Agreement agreed,
            Instant now,
            @Nullable Instant registered) {
        return new Conversation(
                id, resident, account, talk, state, on, told, view, agreed, table, begunAt, now, registered, version);
    }
}
