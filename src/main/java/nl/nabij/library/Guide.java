package nl.nabij.library;

import java.time.LocalDate;
import java.util.List;

/**
 * A guide for a conversation, in one language.
 *
 * @param key what links know it by
 * @param version raised with every change of the text, from 1
 * @param heavy what to do when the conversation becomes heavy
 * @param madeOf how the text relates to its sources
 */
public record Guide(
        String key,
        int version,
        LocalDate published,
        String title,
        String lead,
        List<Phase> phases,
        List<String> heavy,
        String madeOf,
        List<String> sources) {

    /**
     * One part of the conversation.
     *
     * @param questions open questions to choose from, never a list to work through
     * @param example one sentence as somebody could say it
     */
    public record Phase(String title, String aim, List<String> questions, String example, List<String> pitfalls) {}
}
