package nl.nabij.responses;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was said so far of the questions of one instrument, before it is kept.
 *
 * @param answers by item; none is blank
 * @param talk items to talk about
 * @param skipped items that were skipped; none of them has an answer
 */
public record Filled(Map<String, String> answers, Set<String> talk, Set<String> skipped) {

    public static final Filled NONE = new Filled(Map.of(), Set.of(), Set.of());

    /** All is copied. */
    public Filled {
        answers = Map.copyOf(answers);
        talk = Set.copyOf(talk);
        skipped = Set.copyOf(skipped);
    }

    /** What was said of one question; an empty reply where nothing was. */
    public Reply reply(String item) {
        return new Reply(answers.getOrDefault(item, ""), talk.contains(item), skipped.contains(item));
    }

    public Filled with(String item, Reply reply) {
        var given = new LinkedHashMap<>(answers);
        given.remove(item);
        if (!reply.answer().isBlank() && !reply.skipped()) {
            given.put(item, reply.answer().strip());
        }
        return new Filled(given, changed(talk, item, reply.talk()), changed(skipped, item, reply.skipped()));
    }

    public Marks marks() {
        return new Marks(talk, skipped);
    }

    public boolean holdsNothing() {
        return answers.isEmpty() && talk.isEmpty() && skipped.isEmpty();
    }

    private static Set<String> changed(Set<String> items, String item, boolean in) {
        var changed = new TreeSet<>(items);
        if (in) {
            changed.add(item);
        } else {
            changed.remove(item);
        }
        return changed;
    }
}
