package nl.nabij.demo;

import java.util.List;

/**
 * What an invented resident could say and want.
 *
 * @param theme of the services that would fit
 * @param kind SOCIAL, EMOTIONAL or BOTH
 * @param question in own words
 */
record Story(
        String theme, String kind, String question, String agreed, String goal, String ownStep, String sharedStep) {

    static List<Story> all() {
        return Lines.of("stories.tsv").stream()
                .map(part -> new Story(
                        part.get(0), part.get(1), part.get(2), part.get(3), part.get(4), part.get(5), part.get(6)))
                .toList();
    }
}
