package nl.nabij.handouts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.nabij.responses.Marks;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.responses.ResponseRequest;

/**
 * What somebody has answered so far, before it is sent.
 *
 * @param filled by key of the instrument; one that nobody touched is not in it
 */
public record Filling(Map<String, Filled> filled) {

    static final Filling EMPTY = new Filling(Map.of());

    /** The map is copied. */
    public Filling {
        filled = Map.copyOf(filled);
    }

    /**
     * One instrument.
     *
     * @param answers by item; none is blank
     * @param talk items to talk about
     * @param skipped items that were skipped; none of them has an answer
     */
    public record Filled(Map<String, String> answers, Set<String> talk, Set<String> skipped) {

        static final Filled NONE = new Filled(Map.of(), Set.of(), Set.of());

        /** All is copied. */
        public Filled {
            answers = Map.copyOf(answers);
            talk = Set.copyOf(talk);
            skipped = Set.copyOf(skipped);
        }

        Marks marks() {
            return new Marks(talk, skipped);
        }

        boolean holdsNothing() {
            return answers.isEmpty() && talk.isEmpty() && skipped.isEmpty();
        }

        private Filled with(String item, Reply reply) {
            var given = new LinkedHashMap<>(answers);
            given.remove(item);
            var about = changed(talk, item, reply.talk());
            if (!reply.answer().isBlank() && !reply.skipped()) {
                given.put(item, reply.answer().strip());
            }
            return new Filled(given, about, changed(skipped, item, reply.skipped()));
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

    /**
     * What somebody says of one question.
     *
     * @param answer blank where there is none
     * @param talk whether the person wants to talk about it
     * @param skipped whether the person skips it; an answer that was chosen is then left out
     */
    public record Reply(String answer, boolean talk, boolean skipped) {}

    Filled of(String instrument) {
        return filled.getOrDefault(instrument, Filled.NONE);
    }

    Filling with(String instrument, String item, Reply reply) {
        var changed = new LinkedHashMap<>(filled);
        changed.put(instrument, of(instrument).with(item, reply));
        return new Filling(changed);
    }

    /** What was said of one question; an empty reply where nothing was. */
    Reply reply(String instrument, String item) {
        var one = of(instrument);
        return new Reply(
                one.answers().getOrDefault(item, ""),
                one.talk().contains(item),
                one.skipped().contains(item));
    }

    /** Each instrument in which something was answered or marked, to be kept. */
    List<ResponseRequest> requests(Handout handout, FilledBy by, LocalDate on) {
        return handout.chosen().stream()
                .filter(chosen -> !of(chosen.instrument()).holdsNothing())
                .map(chosen -> new ResponseRequest(
                        chosen.instrument(),
                        chosen.version(),
                        by,
                        of(chosen.instrument()).answers(),
                        of(chosen.instrument()).marks(),
                        on,
                        null))
                .toList();
    }

    boolean holdsNothing() {
        return filled.values().stream().allMatch(Filled::holdsNothing);
    }
}
