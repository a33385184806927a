package nl.nabij.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A pair of which two colleagues each have one, as seen from one side: what points at one person, what one asked the other, and
 * what that one said. Of the other resident it holds nothing but what is equal.
 *
 * @param resident the one on the side of who looks
 * @param colleague who has the other; null where nobody has
 * @param both the other resident, where who looks has both by now
 * @param named that somebody said they are one
 * @param asked what was asked; null while nobody asked
 * @param fields for who is asked: what is equal; empty for the side that asks
 */
public record DoubleQuestion(
        UUID pair,
        ResidentId resident,
        @Nullable String colleague,
        @Nullable ResidentId both,
        Likeness likeness,
        SideBySide.@Nullable Said named,
        @Nullable Asked asked,
        List<Field> fields) {

    /** The fields that tell who somebody is; how somebody lives is not needed to answer. */
    static final List<MergeField> COMPARED = List.of(
            MergeField.NAME,
            MergeField.CALLED_NAME,
            MergeField.BIRTH_DATE,
            MergeField.SEX,
            MergeField.ADDRESS,
            MergeField.PHONE,
            MergeField.EMAIL);

    /**
     * @param ofYou whether it is asked of the side that looks
     * @param by the name of who asked
     * @param answer null while it is waited for
     */
    public record Asked(
            boolean ofYou,
            String by,
            Instant at,
            String why,
            LocalDate due,
            @Nullable Answered answer) {}

    /** @param reason for the colleague; null where somebody agreed without a word */
    public record Answered(Answer answer, @Nullable String reason, String by, Instant at) {}

    public enum Answer {
        /** It is one person, who goes to the client manager who asked. */
        AGREED,
        /** It is one person, who should stay with the colleague: who asked can hand over the other. */
        KEEPS,
        /** They are two people. */
        DIFFERENT
    }

    /** One thing that tells who somebody is: what the own side says, and whether the other says the same. */
    public record Field(MergeField field, @Nullable Object yours, Same same) {

        static Field of(MergeField field, Resident yours, Resident other) {
            var one = field.of(yours.masked());
            var two = field.of(other.masked());
            return new Field(
                    field,
                    one,
                    one == null || two == null ? Same.NOT_KNOWN : one.equals(two) ? Same.SAME : Same.DIFFERENT);
        }
    }

    public enum Same {
        SAME,
        DIFFERENT,
        /** One of the two does not say it, or keeps it secret. */
        NOT_KNOWN
    }

    /** Whether who looks can ask now: there is a colleague, and nobody waits for an answer. */
    public boolean canBeAsked() {
        return colleague != null && (asked == null || asked.answer() != null);
    }

    /** Whether an answer is asked of who looks. */
    public boolean waitsForYou() {
        return asked != null && asked.ofYou() && asked.answer() == null;
    }

    /** What can come of asking, taking back or answering. */
    public sealed interface Outcome {

        /** It is written down. */
        record Done() implements Outcome {}

        /** Somebody asked already, or answered already; nothing was written. */
        record Already() implements Outcome {}

        /** There is no such pair here, or it is not for who acts. */
        record NotThere() implements Outcome {}
    }
}
