package nl.nabij.conversations;

import org.jspecify.annotations.Nullable;

/**
 * What the resident said: never mixed with what anybody thinks of it.
 *
 * @param words the own question, literally; null where there is none yet
 * @param noWordsYet why there is none yet; null where there is one
 * @param spokenBy whose words they are
 * @param representative who spoke for the resident; null where the resident spoke, or the name was not told
 */
public record Words(
        @Nullable String words,
        @Nullable Reason noWordsYet,
        @Nullable Speaker spokenBy,
        @Nullable String representative) {

    /** Who said it. */
    public enum Speaker {
        RESIDENT,
        REPRESENTATIVE
    }

    /** Why there is no own question yet. The talk is kept; a goal, plan or referral still needs one. */
    public enum Reason {
        FIRST_ACQUAINTANCE,
        DID_NOT_WANT,
        /** There was no common language, or it was not understood. */
        COULD_NOT,
        /** Something else had to come first. */
        TOO_MUCH,
        OTHER
    }

    static final Words NONE = new Words(null, null, null, null);

    /** Words, or a reason why there are none: one of both. */
    boolean isComplete() {
        return (words == null) == (noWordsYet != null) && (words == null || spokenBy != null);
    }
}
