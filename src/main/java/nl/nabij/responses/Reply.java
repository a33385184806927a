package nl.nabij.responses;

/**
 * What somebody says of one question, together or alone.
 *
 * @param answer blank where there is none
 * @param talk whether the person wants to talk about it
 * @param skipped whether the person skips it; an answer that was chosen is then left out
 */
public record Reply(String answer, boolean talk, boolean skipped) {

    /** Nothing was said yet. */
    public static final Reply NONE = new Reply("", false, false);

    /** As it is now, after a screen was sent: what was skipped stays so until there is an answer. */
    public Reply then(String given, boolean wantsToTalk, Step step) {
        return new Reply(given, wantsToTalk, step == Step.SKIP || (skipped && given.isBlank()));
    }

    /** Where it goes from a question: the buttons of {@code responses/fill :: said}. */
    public enum Step {
        NEXT,
        SKIP,
        BACK,
        STOP
    }
}
