package nl.nabij.questionnaires;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.nabij.instruments.Fault;
import nl.nabij.instruments.Instruments;
import tools.jackson.databind.node.ObjectNode;

/** What a questionnaire of a region needs beyond its form, and what is never left to its writer. */
final class Publishing {

    /** Faults that no gap explains: a file with one of these is not a draft. */
    private static final Set<String> NO_DRAFT = Set.of(
            "no-json",
            "no-object",
            "no-text",
            "no-number",
            "no-decimal",
            "no-flag",
            "no-list",
            "no-answer",
            "no-word",
            "no-day",
            "no-url",
            "not-one-of",
            "too-long",
            "control-character",
            "unknown-field",
            "unknown-format",
            "out-of-bounds");

    private Publishing() {}

    /** All that is still to be done before others try it out. */
    static List<Fault> faults(Draft draft) {
        var faults = new ArrayList<>(draft.faults());
        var whole = draft.whole();
        if (Draft.text(whole, "kind").equals("judgement")) {
            faults.add(new Fault("kind", "no-judgement-here", List.of()));
        }
        var calculates = !draft.parts(Section.SCALES).isEmpty()
                || !draft.parts(Section.CALCULATIONS).isEmpty();
        if (calculates && draft.parts(Section.EXAMPLES).isEmpty()) {
            faults.add(new Fault("examples", "no-example", List.of()));
        }
        if (draft.parts(Section.ITEMS).size() > Questionnaires.MOST_ITEMS) {
            faults.add(new Fault("items", "wrong-size", List.of("1", String.valueOf(Questionnaires.MOST_ITEMS))));
        }
        return List.copyOf(faults);
    }

    /** What keeps a file from being the beginning of a draft; gaps and what does not fit yet can be mended in the editor. */
    static List<Fault> hindrances(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> NO_DRAFT.contains(fault.rule()) || fault.path().isEmpty())
                .toList();
    }

    /** The key, owner, version and day are the region's; the words are its own, so they are in the file. */
    static Draft owned(Draft draft, String key, int version, String region, LocalDate today) {
        var whole = draft.whole();
        whole.put("key", key).put("version", version).put("published", today.toString());
        var rights = whole.path("rights") instanceof ObjectNode found ? found : whole.putObject("rights");
        rights.put("owner", region).put("wording", "bundled");
        rights.put("citation", citation(whole, version, region, today));
        return draft.withWhole(whole);
    }

    private static String citation(ObjectNode whole, int version, String region, LocalDate today) {
        var title = Draft.text(whole.path("title"), "nl");
        return "%s (%d). %s, %d.".formatted(region, today.getYear(), title.isEmpty() ? "…" : title, version);
    }

    /** A key that no instrument of the program has, now or later. */
    static String key(String wish, Set<String> taken) {
        var bare = wish.startsWith(Instruments.OWN) ? wish.substring(Instruments.OWN.length()) : wish;
        return Draft.free(Instruments.OWN + Draft.slug(bare, "list"), taken);
    }
}
