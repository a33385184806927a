package nl.nabij.questionnaires;

import static nl.nabij.questionnaires.SampleQuestionnaires.NEIGHBOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.nabij.instruments.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A questionnaire while it is written. */
class DraftTests {

    private final Draft draft = Draft.of(NEIGHBOURS);

    @Test
    void partsAreMovedAndTakenAway() {
        var moved = draft.move(Section.ITEMS, "3", -1);
        var without = draft.remove(Section.ITEMS, "2");

        assertThat(ids(moved)).containsExactly("1", "3", "2", "4");
        assertThat(ids(without)).containsExactly("1", "3", "4");
        assertThat(ids(draft.move(Section.ITEMS, "1", -1))).containsExactly("1", "2", "3", "4");
        assertThat(ids(draft.move(Section.ITEMS, "nobody", 1))).containsExactly("1", "2", "3", "4");
        assertThat(draft.remove(Section.ITEMS, "nobody").content()).isEqualTo(draft.content());
        assertThat(draft.remove(Section.ANSWERS, "where").faults())
                .extracting(Fault::rule)
                .contains("unknown-answers");
    }

    @Test
    void newPartsGetNamesThatNothingElseHas() {
        var scale = Draft.object();

        var once = draft.put(Section.SCALES, "new", scale, "Known!");
        var twice = once.put(Section.CALCULATIONS, "new", Draft.object(), "4");
        var item = draft.put(Section.ITEMS, "new", Draft.object(), "");

        assertThat(once.parts(Section.SCALES)).extracting(Draft.Part::id).containsExactly("contact", "known-2");
        assertThat(twice.parts(Section.CALCULATIONS)).extracting(Draft.Part::id).containsExactly("known", "4-2");
        assertThat(ids(item)).containsExactly("1", "2", "3", "4", "5");
        assertThat(draft.put(Section.SCALES, "new", scale, "New").parts(Section.SCALES))
                .extracting(Draft.Part::id)
                .containsExactly("contact", "new-2");
    }

    /** Through every page and back: what the editor shows and writes again is the same file. */
    @Test
    void writingWithoutAChangeChangesNothing() {
        var same = draft;
        for (var part : same.parts(Section.ITEMS)) {
            same = same.put(
                    Section.ITEMS,
                    part.id(),
                    ItemForm.of(part.node()).onto(part.node().deepCopy()),
                    "");
        }
        for (var part : same.parts(Section.ANSWERS)) {
            same = same.put(
                    Section.ANSWERS,
                    part.id(),
                    ListForm.of(part.id(), part.node()).onto(Draft.object()),
                    "");
        }
        for (var part : same.parts(Section.SCALES)) {
            same = same.put(
                    Section.SCALES,
                    part.id(),
                    ScaleForm.of(part.node()).onto(part.node().deepCopy()),
                    "");
        }
        for (var part : same.parts(Section.CALCULATIONS)) {
            same = same.put(
                    Section.CALCULATIONS,
                    part.id(),
                    CalculationForm.of(part.node()).onto(part.node().deepCopy()),
                    "");
        }
        for (var part : same.parts(Section.EXAMPLES)) {
            same = same.put(
                    Section.EXAMPLES, part.id(), ExampleForm.of(part.node()).onto(Draft.object()), "");
        }

        assertThat(tree(same)).isEqualTo(tree(draft));
    }

    /** Longer instruments of the registry go through the same pages without losing a field. */
    @Test
    void whatTheEditorHasNoFieldForStays() {
        var node = (ObjectNode) tree(draft);
        ((ObjectNode) node.at("/scales/0")).put("times", 3).putObject("source").put("text", "Book");
        ((ObjectNode) node.at("/items/0"))
                .putObject("name")
                .put("nl", "Contact")
                .put("en", "Contact");
        var kept = Draft.of(node.toString());
        var scale = kept.parts(Section.SCALES).getFirst();
        var item = kept.parts(Section.ITEMS).getFirst();

        assertThat(ScaleForm.of(scale.node()).onto(scale.node().deepCopy())).isEqualTo(scale.node());
        assertThat(ItemForm.of(item.node()).onto(item.node().deepCopy())).isEqualTo(item.node());
    }

    @Test
    void wrongNumberStaysToBeReadAndIsTold() {
        var item = draft.parts(Section.ITEMS).get(1);
        var form = ItemForm.of(item.node());
        form.setTo("veel");

        var written = draft.put(Section.ITEMS, "2", form.onto(item.node().deepCopy()), "");

        assertThat(ItemForm.of(written.part(Section.ITEMS, "2").orElseThrow()).getTo())
                .isEqualTo("veel");
        assertThat(written.faults()).extracting(Fault::toString).contains("items[1].to: no-number");
    }

    @Test
    void cutOffWithoutASourceIsNotReady() {
        var scale = draft.parts(Section.SCALES).getFirst();
        var form = ScaleForm.of(scale.node());
        form.getScheme().setNl("Helften");
        form.getScheme().setEn("Halves");
        form.setSchemeVersion("1");
        form.setBands(new ArrayList<>(List.of(band("weinig", "little", "0", "1"), band("veel", "much", "2", "2"))));

        var without =
                draft.put(Section.SCALES, "contact", form.onto(scale.node().deepCopy()), "");
        form.setSchemeSource("Bedacht boek, 2026");
        var with = draft.put(Section.SCALES, "contact", form.onto(scale.node().deepCopy()), "");

        assertThat(without.faults())
                .extracting(Fault::path)
                .containsExactly("scales[0].schemes[0].source", "scales[0].schemes[0].source.text");
        assertThat(with.faults()).isEmpty();
    }

    @Test
    void whatCalculatesNeedsAnExample() {
        var node = (ObjectNode) tree(draft);
        node.remove("examples");

        assertThat(Publishing.faults(Draft.of(node.toString())))
                .extracting(Fault::rule)
                .containsExactly("no-example");
        assertThat(Publishing.faults(draft)).isEmpty();
    }

    @Test
    void judgementsAreNotMadeHere() {
        var node = (ObjectNode) tree(draft);
        node.put("kind", "judgement");

        assertThat(Publishing.faults(Draft.of(node.toString())))
                .extracting(Fault::rule)
                .contains("no-judgement-here");
    }

    @Test
    void keyIsOneThatNoInstrumentOfTheProgramCanHave() {
        assertThat(Publishing.key("Buren & ík", Set.of())).isEqualTo("own-buren-ik");
        assertThat(Publishing.key("who-5", Set.of())).isEqualTo("own-who-5");
        assertThat(Publishing.key("own-who-5", Set.of("own-who-5"))).isEqualTo("own-who-5-2");
        assertThat(Publishing.key("!!!", Set.of())).isEqualTo("own-list");
    }

    @Test
    void emptyDraftSaysAllThatItNeeds() {
        var fresh = Draft.begin("own-x", "X", "Drieland", LocalDate.of(2026, 11, 25));

        assertThat(fresh.faults())
                .extracting(Fault::path)
                .contains("title.en", "lead", "suits", "notFor", "rights.licence", "items");
        assertThat(fresh.faults().stream().map(fault -> Todo.of(fault, fresh)))
                .allSatisfy(todo -> assertThat(todo.field()).isNotEmpty());
        assertThat(Playable.of(fresh)).isEmpty();
    }

    /** A question without English can be tried out; a formula that is wrong does not take part. */
    @Test
    void gapsDoNotKeepFromTryingOut() {
        var node = (ObjectNode) tree(draft);
        ((ObjectNode) node.at("/items/0/wording")).remove("en");
        ((ObjectNode) node.at("/calculations/0")).put("expression", "[2] /");
        node.remove("lead");

        var play = Playable.of(Draft.of(node.toString())).orElseThrow();

        assertThat(play.complete()).isFalse();
        assertThat(play.instrument().items()).hasSize(4);
        assertThat(play.instrument().calculations()).isEmpty();
        assertThat(Playable.of(draft).orElseThrow().complete()).isTrue();
    }

    /** Any file that may come in can be shown and tried out without anything thrown. */
    @Test
    void anyDraftCanBeShown() {
        var chance = new java.util.Random(9);
        var shown = 0;
        for (var round = 0; round < 4_000; round++) {
            var node = (ObjectNode) tree(draft);
            for (var times = 0; times <= chance.nextInt(4); times++) {
                spoil(node, chance);
            }
            var content = node.toString();
            var found = nl.nabij.instruments.InstrumentFile.read(SampleQuestionnaires.bytes(content))
                            instanceof nl.nabij.instruments.InstrumentFile.Read.Faulty(var faults)
                    ? faults
                    : List.<Fault>of();
            if (Publishing.hindrances(found).isEmpty()) {
                var spoilt = Draft.of(content);
                for (var section : Section.values()) {
                    spoilt.parts(section).forEach(part -> assertThat(part.id()).isNotNull());
                }
                Publishing.faults(spoilt)
                        .forEach(fault -> assertThat(Todo.of(fault, spoilt)).isNotNull());
                assertThat(Playable.of(spoilt)).isNotNull();
                assertThat(AboutForm.of(spoilt)).isNotNull();
                spoilt.parts(Section.ITEMS)
                        .forEach(part -> assertThat(ItemForm.of(part.node())).isNotNull());
                spoilt.parts(Section.SCALES)
                        .forEach(part -> assertThat(ScaleForm.of(part.node())).isNotNull());
                spoilt.parts(Section.EXAMPLES)
                        .forEach(part -> assertThat(ExampleForm.of(part.node())).isNotNull());
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(500);
    }

    private static void spoil(JsonNode root, java.util.Random chance) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        var place = places.get(chance.nextInt(places.size()));
        var value = JsonMapper.builder()
                .build()
                .readTree(List.of("null", "\"\"", "[]", "{}", "\"x\"", "7").get(chance.nextInt(6)));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            var names = List.copyOf(object.propertyNames());
            var name = names.get(chance.nextInt(names.size()));
            if (chance.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (place instanceof tools.jackson.databind.node.ArrayNode array && !array.isEmpty()) {
            array.set(chance.nextInt(array.size()), value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }

    private static BandForm band(String nl, String en, String from, String to) {
        var band = new BandForm();
        band.getLabel().setNl(nl);
        band.getLabel().setEn(en);
        band.setFrom(from);
        band.setTo(to);
        return band;
    }

    private static List<String> ids(Draft draft) {
        return draft.parts(Section.ITEMS).stream().map(Draft.Part::id).toList();
    }

    private static JsonNode tree(Draft draft) {
        return JsonMapper.builder().build().readTree(draft.content());
    }
}
