package nl.nabij.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide for a conversation, in one language.
 *
 * @param key what links know it by
 * @param version raised with every change of the text, from 1; earlier ones stay to be read
 * @param notWhen when another thing goes first; empty in a few old versions
 * @param phases one of each {@link Step}, in that order
 * @param heavy what to mind when this conversation becomes heavy; whom to call is the same for all guides
 * @param reflection what to ask oneself afterwards; empty in a few old versions
 * @param madeOf how the text relates to its sources
 */
public record Guide(
        String key,
        int version,
        Situation situation,
        LocalDate published,
        String title,
        String lead,
        List<String> notWhen,
        List<Phase> phases,
        List<String> heavy,
        List<String> reflection,
        String madeOf,
        List<String> sources) {

    /** The phases of the method, with a beginning for oneself and an end together. */
    public enum Step {
        /** What one saw, and what one makes of it: asked of oneself, before the talk. */
        SIGNAL,
        DISCUSS,
        EXPLORE,
        /** The own question, and a first small thing. */
        PLAN,
        CLOSE
    }

    /**
     * One part of the conversation.
     *
     * @param questions open questions to choose from, never a list to work through
     */
    public record Phase(Step step, String title, String aim, List<Question> questions, List<String> pitfalls) {}

    /**
     * An open question.
     *
     * @param say a sentence that goes with it, as somebody could say it; null where the question is enough
     */
    public record Question(String ask, @Nullable String say) {}

    /**
     * A question of the talk itself.
     *
     * @param number from 1, within the guide
     */
    public record Asked(int number, Phase phase, Question question) {

        /** Whether the answer is the person's own question. */
        public boolean isOwnQuestion() {
            return phase.step() == Step.PLAN && phase.questions().getFirst().equals(question);
        }
    }

    /** What to think of before the talk. */
    public Phase beforehand() {
        return phases.getFirst();
    }

    /** The questions of the talk, in order; without those that one asks oneself beforehand. */
    public List<Asked> asked() {
        var all = new ArrayList<Asked>();
        phases.stream()
                .filter(phase -> phase.step() != Step.SIGNAL)
                .forEach(phase ->
                        phase.questions().forEach(question -> all.add(new Asked(all.size() + 1, phase, question))));
        return all;
    }
}
