package nl.nabij.responses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.nabij.instruments.Instrument;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * One filling in of one instrument by or with one resident. It is never changed.
 *
 * @param version of the instrument by which it was filled in and scored
 * @param answers by item; only what was answered
 * @param scores by scale, as they were on the day; only those that were valid
 * @param marks what the person said besides answering: to talk about, skipped
 * @param filledOn the day on which it was filled in
 * @param conversation the talk in which that was; null where it was apart from a talk
 * @param account who entered it; null where the person did so alone, by a code
 * @param discussedAt when who talks with the person said that what was marked has been talked about; null before
 */
public record Response(
        ResponseId id,
        ResidentId resident,
        String instrument,
        int version,
        FilledBy filledBy,
        Map<String, String> answers,
        Map<String, BigDecimal> scores,
        Marks marks,
        LocalDate filledOn,
        @Nullable ConversationId conversation,
        @Nullable AccountId account,
        Instant keptAt,
        @Nullable Instant discussedAt) {

    /** Who answered the questions. */
    public enum FilledBy {
        /** The resident, alone or with somebody beside. */
        RESIDENT,
        /** The resident answered, somebody else read out or wrote. */
        WITH_HELP,
        /** The resident alone, by the code of what was handed out; nobody at work was there, and nobody at work can enter it. */
        ALONE,
        /** The resident on paper; somebody at work typed it over. */
        ON_PAPER,
        /** A professional judged. */
        PROFESSIONAL;

        /** A judgement is a professional's; everything else is answered by the person it is about. */
        boolean fits(Instrument.Kind kind) {
            return (this == PROFESSIONAL) == (kind == Instrument.Kind.JUDGEMENT);
        }
    }

    public Optional<BigDecimal> score(String scale) {
        return Optional.ofNullable(scores.get(scale));
    }

    /** Whether this account may still take it back: the one that entered it, on the day on which it did. */
    boolean mayBeTakenBack(AccountId who, LocalDate today, LocalDate keptOn) {
        return who.equals(account) && keptOn.equals(today);
    }
}
