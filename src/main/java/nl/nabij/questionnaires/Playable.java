package nl.nabij.questionnaires;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import nl.nabij.instruments.Fault;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.InstrumentFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an instrument of a draft as far as that goes, to look at and to try out: a text that is missing is shown as dots, and what
 * cannot be calculated yet is left out.
 */
final class Playable {

    private static final String DOTS = "…";
    private static final int ROUNDS = 3;

    private Playable() {}

    /**
     * What can be tried out.
     *
     * @param complete whether nothing was left out
     */
    record Play(Instrument instrument, boolean complete) {}

    /** Empty where even with the gaps filled it is no questionnaire yet. */
    static Optional<Play> of(Draft draft) {
        var root = draft.whole();
        root.remove("examples");
        fill(root);
        var complete = true;
        for (var round = 0; round < ROUNDS; round++) {
            switch (InstrumentFile.read(root.toString().getBytes(UTF_8))) {
                case InstrumentFile.Read.Sound(var instrument) -> {
                    return Optional.of(new Play(instrument, complete));
                }
                case InstrumentFile.Read.Faulty(var faults) -> {
                    complete = false;
                    leaveOut(root, faults);
                }
            }
        }
        return Optional.empty();
    }

    /** From the last to the first, so that the places of the others stay. */
    private static void leaveOut(ObjectNode root, List<Fault> faults) {
        for (var name : List.of("scales", "calculations", "items")) {
            if (root.path(name) instanceof ArrayNode list) {
                for (var place = list.size() - 1; place >= 0; place--) {
                    var at = name + "[" + place + "]";
                    var wrong = faults.stream()
                            .map(Fault::path)
                            .filter(path -> path.equals(at) || path.startsWith(at + "."))
                            .toList();
                    if (!wrong.isEmpty()) {
                        leaveOut(list, place, wrong.stream().allMatch(path -> path.startsWith(at + ".askIf")));
                    }
                }
            }
        }
    }

    private static void leaveOut(ArrayNode list, int place, boolean conditionOnly) {
        if (conditionOnly && list.get(place) instanceof ObjectNode item) {
            item.remove("askIf");
        } else {
            list.remove(place);
        }
    }

    private static void fill(ObjectNode root) {
        root.put("key", "own-trial").put("version", 1);
        both(root, "title");
        both(root, "lead");
        if (root.path("phases").isEmpty()) {
            root.putArray("phases").add("discuss");
        }
        sentence(root, "suits");
        sentence(root, "notFor");
        rights(root);
        if (root.path("sources").isEmpty()) {
            root.putArray("sources").addObject().put("text", DOTS);
        }
        root.path("answers")
                .properties()
                .forEach(list -> list.getValue().values().forEach(option -> both(option, "label")));
        root.path("items").values().forEach(item -> both(item, "wording"));
        root.path("scales").values().forEach(scale -> {
            both(scale, "name");
            both(scale, "reading");
        });
        root.path("calculations").values().forEach(calculation -> both(calculation, "name"));
    }

    private static void rights(ObjectNode root) {
        var rights = root.path("rights") instanceof ObjectNode found ? found : root.putObject("rights");
        rights.put("owner", DOTS)
                .put("redistribution", "yes")
                .put("wording", "bundled")
                .put("citation", DOTS);
        rights.put("perPerson", "yes").putArray("purposes").add("conversation");
        var licence = rights.putObject("licence").put("id", DOTS);
        both(licence, "about");
    }

    private static void sentence(ObjectNode root, String name) {
        if (root.path(name).isEmpty()) {
            root.putArray(name).addObject();
        }
        root.path(name).values().forEach(Playable::fillBoth);
    }

    private static void both(JsonNode parent, String name) {
        if (parent instanceof ObjectNode node) {
            fillBoth(node.path(name) instanceof ObjectNode text ? text : node.putObject(name));
        }
    }

    private static void fillBoth(JsonNode text) {
        if (text instanceof ObjectNode node) {
            for (var language : List.of("nl", "en")) {
                if (Draft.text(node, language).isBlank()) {
                    node.put(language, DOTS);
                }
            }
        }
    }
}
