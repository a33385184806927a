package nl.nabij.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which items are asked, given the answers so far: a function of the instrument and the answers, and of nothing else. */
public final class Route {

    private Route() {}

    /**
     * The ids of the items that are asked, in their order.
     *
     * @param answers by item, as they were given; an answer to an item that is not asked opens nothing
     */
    public static List<String> of(Instrument instrument, Map<String, String> answers) {
        var asked = new ArrayList<String>();
        var heard = new HashMap<String, String>();
        for (var item : instrument.items()) {
            var condition = item.askIf();
            if (condition == null || condition.holds(heard)) {
                asked.add(item.id());
                heard.put(item.id(), answers.getOrDefault(item.id(), ""));
            }
        }
        return List.copyOf(asked);
    }
}
