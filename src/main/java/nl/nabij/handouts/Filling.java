package nl.nabij.handouts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.responses.Filled;
import nl.nabij.responses.Reply;
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
        return of(instrument).reply(item);
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
