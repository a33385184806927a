package nl.nabij.instruments;

import static nl.nabij.instruments.SampleInstruments.faults;
import static nl.nabij.instruments.SampleInstruments.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of the registry: whole, honest about rights, and a wrong one never gets in. */
class InstrumentFileTests {

    private final Instruments registry = SampleInstruments.registry();

    @Test
    void registryHasWhatTheIssueAsksFor() {
        assertThat(registry.all())
                .extracting(Instrument::key)
                .containsExactlyInAnyOrder(
                        "campaign-to-end-loneliness",
                        "conversation-map",
                        "de-jong-gierveld-11",
                        "de-jong-gierveld-6",
                        "direct-question",
                        "experienced-fit",
                        "goal-attainment",
                        "ons-4",
                        "self-efficacy",
                        "ucla-3",
                        "who-5",
                        "zrm-2013",
                        "zrm-2017");
    }

    /** Words of others are not in the house: only what Nabij wrote itself is bundled. */
    @Test
    void onlyOwnWordingIsBundled() {
        assertThat(registry.all())
                .filteredOn(instrument -> instrument.rights().isBundled())
                .extracting(instrument -> instrument.rights().owner())
                .containsOnly("Nabij");
    }

    @Test
    void domainsOfTheMatrixAreThoseOfTheProgram() {
        assertThat(registry.find("zrm-2013").orElseThrow().items())
                .hasSize(ZrmEdition.ZRM_2013.domains().size());
        assertThat(registry.find("zrm-2017").orElseThrow().items())
                .extracting(Item::id)
                .containsExactlyElementsOf(ZrmEdition.ZRM_2017.domains().stream()
                        .map(JsonObject::slug)
                        .toList());
    }

    @Test
    void noCutOffAndNoMissingRuleIsWithoutASource() {
        assertThat(registry.all()).flatExtracting(Instrument::scales).allSatisfy(scale -> {
            assertThat(scale.schemes())
                    .allSatisfy(scheme -> assertThat(scheme.source().text()).isNotBlank());
            if (scale.missing().atMost() > 0) {
                assertThat(scale.missing().source()).isNotNull();
            }
        });
    }

    /** What the sources leave to be looked up is not passed off as known. */
    @Test
    void whatWasNotLookedUpIsMarked() {
        assertThat(registry.find("ucla-3").orElseThrow().rights().licence().verify())
                .isTrue();
        assertThat(scheme("ucla-3", "total", "six-or-more").source().verify()).isTrue();
        assertThat(scheme("de-jong-gierveld-11", "total", "ggd-monitor")
                        .source()
                        .verify())
                .isTrue();
        assertThat(scheme("de-jong-gierveld-6", "total", "vu-manual").source().verify())
                .isFalse();
        assertThat(registry.find("who-5").orElseThrow().rights().licence().verify())
                .isTrue();
    }

    @Test
    void onlyWhoFiveHasANumberForNoise() {
        assertThat(registry.all())
                .filteredOn(instrument -> instrument.scales().stream().anyMatch(scale -> scale.change() != null))
                .extracting(Instrument::key)
                .containsExactly("who-5");
    }

    /** The guard that the whole registry stands on, broken on purpose. */
    @ParameterizedTest
    @CsvSource({"no, true", "unknown, true", "yes, false", "conditions, false"})
    void bundledWordingThatMayNotBeHandedOnIsNotPublished(String redistribution, boolean blocked) {
        var file = file("direct-question");
        ((ObjectNode) file.get("rights")).put("redistribution", redistribution);

        if (blocked) {
            assertThat(faults(file.toString()))
                    .containsExactly("rights.wording: wording-may-not-be-bundled " + redistribution);
        } else {
            assertThat(faults(file.toString())).isEmpty();
        }
    }

    @Test
    void wordingThatSlipsIntoAPackInstrumentIsNotPublished() {
        var file = file("who-5");
        ((ObjectNode) file.get("items").get(2)).set("wording", file.get("title"));

        assertThat(faults(file.toString())).containsExactly("items[2].wording: wording-slipped-in");
    }

    @Test
    void judgementThatAddsUpIsNotPublished() {
        var file = file("zrm-2017");
        ((ArrayNode) file.get("scales").get(0).get("items")).add("housing");

        assertThat(faults(file.toString())).containsExactly("scales: judgement-adds-up");
    }

    @Test
    void categoriesLeaveNoGapAndEndWithTheScale() {
        var gap = file("de-jong-gierveld-6");
        ((ObjectNode) gap.at("/scales/0/schemes/1/bands/1")).put("from", 3);
        var end = file("de-jong-gierveld-6");
        ((ObjectNode) end.at("/scales/0/schemes/0/bands/2")).put("to", 5);

        assertThat(faults(gap.toString())).containsExactly("scales[0].schemes[1].bands[1]: gap-or-overlap 2");
        assertThat(faults(end.toString())).containsExactly("scales[0].schemes[0].bands: does-not-end-at 6");
    }

    @Test
    void allFaultsAreToldTogetherWithTheirPlace() {
        var file = file("ucla-3");
        file.put("colour", "red").put("version", "one").remove("lead");
        ((ObjectNode) file.at("/scales/0")).put("method", "guess").put("times", 0);
        ((ObjectNode) file.at("/items/0")).set("askIf", file.arrayNode());
        ((ObjectNode) file.at("/rights/licence")).put("url", "javascript:alert(1)");

        assertThat(faults(file.toString()))
                .contains(
                        "colour: unknown-field",
                        "version: no-number",
                        "lead: missing",
                        "items[0].askIf: no-object",
                        "scales[0].method: not-one-of guess, sum / count / mean",
                        "scales[0].times: out-of-bounds 1, 100",
                        "rights.licence.url: no-url javascript:alert(1)");
    }

    @Test
    void whatIsNoInstrumentAtAllIsSaidInOneFault() {
        assertThat(faults("")).hasSize(1);
        assertThat(faults("[]")).containsExactly(": no-object");
        assertThat(faults("{\"a\": 1, \"a\": 2}")).containsExactly("a: twice a");
        assertThat(faults("{} {}")).containsExactly(": no-json 1");
        assertThat(faults("{\"format\": 2}")).containsExactly("format: unknown-format 1");
        assertThat(faults("[".repeat(100_000))).hasSize(1);
    }

    @Test
    void instrumentStandsOnceInTheRegistry() {
        var one = SampleInstruments.madeUp();

        assertThatIllegalStateException()
                .isThrownBy(() -> Instruments.of(List.of(one, one)))
                .withMessageContaining("made-up has version 3 twice");
    }

    @Test
    void oldVersionStaysToScoreBy() {
        var old = SampleInstruments.madeUp();
        var fresh = SampleInstruments.sound(SampleInstruments.MADE_UP
                .replace("\"version\": 3", "\"version\": 4")
                .replace("\"times\": 2", "\"times\": 1")
                .replace("\"from\": 6, \"to\": 17", "\"from\": 3, \"to\": 9")
                .replace("\"from\": 18, \"to\": 30", "\"from\": 10, \"to\": 15"));
        var both = Instruments.of(List.of(fresh, old));

        assertThat(both.find("made-up")).hasValue(fresh);
        assertThat(both.find("made-up", 3)).hasValue(old);
        assertThat(both.find("made-up", 9)).isEmpty();
        assertThat(both.versions("made-up")).containsExactly(3, 4);
        assertThat(both.all()).containsExactly(fresh);
    }

    /** 6,000 spoilt files: an instrument or faults, and never anything thrown. */
    @Test
    void anySpoiltFileGivesFaultsAndNothingIsThrown() {
        var chance = new Random(42);
        for (var key : registry.all().stream().map(Instrument::key).toList()) {
            for (var i = 0; i < 400; i++) {
                var spoilt = file(key);
                for (var times = 0; times <= chance.nextInt(3); times++) {
                    spoil(spoilt, chance);
                }
                assertThat(InstrumentFile.read(spoilt.toString().getBytes(StandardCharsets.UTF_8)))
                        .isNotNull();
            }
            var text = file(key).toString().getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 60; i++) {
                var bytes = text.clone();
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
                assertThat(InstrumentFile.read(bytes)).isNotNull();
            }
        }
    }

    private Scale.Scheme scheme(String instrument, String scale, String scheme) {
        return registry.find(instrument).flatMap(one -> one.scale(scale)).orElseThrow().schemes().stream()
                .filter(one -> one.key().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    private static void spoil(JsonNode root, Random chance) {
        var places = new ArrayList<JsonNode>();
        collect(root, places);
        var place = places.get(chance.nextInt(places.size()));
        var values = List.of(
                "null", "true", "-1", "1e30", "\"\"", "\"\\u0000\"", "[]", "{}", "[null]", "\"x\"", "99999999999");
        var value = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(values.get(chance.nextInt(values.size())));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            var names = List.copyOf(object.propertyNames());
            object.set(names.get(chance.nextInt(names.size())), value);
        } else if (place instanceof ArrayNode array && !array.isEmpty()) {
            array.set(chance.nextInt(array.size()), value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(child -> collect(child, into));
        }
    }
}
