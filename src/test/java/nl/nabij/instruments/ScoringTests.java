package nl.nabij.instruments;

import static nl.nabij.instruments.SampleInstruments.all;
import static nl.nabij.instruments.SampleInstruments.get;
import static nl.nabij.instruments.SampleInstruments.madeUp;
import static nl.nabij.instruments.SampleInstruments.score;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nabij.instruments.Scores.Reason;
import nl.nabij.instruments.Scores.Score.Invalid;
import nl.nabij.instruments.Scores.Score.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How answers become scores. */
class ScoringTests {

    private static final List<String> EMOTIONAL = List.of("2", "3", "5", "6", "9", "10");

    /**
     * By the manual of the scale: emotional items count 1 for yes and more or less, social items for no and more or less.
     * 'negative' answers the emotional items, 'positive' the social ones.
     */
    @ParameterizedTest
    @CsvSource({
        "de-jong-gierveld-11, more-or-less, more-or-less, 6, 5, 11",
        "de-jong-gierveld-11, yes, yes, 6, 0, 6",
        "de-jong-gierveld-11, no, no, 0, 5, 5",
        "de-jong-gierveld-11, no, yes, 0, 0, 0",
        "de-jong-gierveld-11, yes, no, 6, 5, 11",
        "de-jong-gierveld-6, more-or-less, more-or-less, 3, 3, 6",
        "de-jong-gierveld-6, yes, yes, 3, 0, 3",
        "de-jong-gierveld-6, no, no, 0, 3, 3",
        "de-jong-gierveld-6, no, yes, 0, 0, 0",
        "de-jong-gierveld-6, yes, no, 3, 3, 6"
    })
    void lonelinessScaleScoresAsItsManualSays(
            String key, String negative, String positive, int emotional, int social, int total) {
        var scores = score(get(key), answered(get(key), negative, positive));

        assertThat(scores.value("emotional")).hasValue(BigDecimal.valueOf(emotional));
        assertThat(scores.value("social")).hasValue(BigDecimal.valueOf(social));
        assertThat(scores.value("total")).hasValue(BigDecimal.valueOf(total));
    }

    @Test
    void oneMissingItemLeavesTheTotalAndTakesItsOwnScale() {
        var scale = get("de-jong-gierveld-11");
        var answers = answered(scale, "yes", "no");
        answers.remove("2");

        assertThat(score(scale, answers).scores())
                .containsExactly(
                        new Valid("total", BigDecimal.TEN),
                        new Invalid("emotional", List.of("2"), Reason.ITEM_MISSING),
                        new Valid("social", BigDecimal.valueOf(5)));
    }

    @Test
    void twoMissingItemsTakeTheTotal() {
        var scale = get("de-jong-gierveld-11");
        var answers = answered(scale, "yes", "no");
        answers.remove("1");
        answers.remove("2");

        assertThat(score(scale, answers).scores())
                .containsExactly(
                        new Invalid("total", List.of("1", "2"), Reason.TOO_MANY_MISSING),
                        new Invalid("emotional", List.of("2"), Reason.ITEM_MISSING),
                        new Invalid("social", List.of("1"), Reason.ITEM_MISSING));
    }

    /** Expected values by scripts/instruments/golden.py, which knows the rules and nothing of this program. */
    @Test
    void scoresAreThoseOfTheScript() throws Exception {
        var golden = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("src/test/resources/instruments/golden.json")));
        var seen = new TreeSet<String>();

        for (var one : golden) {
            var instrument = get(one.get("instrument").asString());
            var scores = score(instrument, texts(one.get("answers")));

            seen.add(instrument.key());
            assertThat(told(scores)).as(one.toString()).isEqualTo(expected(one));
        }

        assertThat(golden).hasSizeGreaterThan(250);
        assertThat(seen)
                .containsExactlyElementsOf(new TreeSet<>(SampleInstruments.registry().all().stream()
                        .map(Instrument::key)
                        .toList()));
    }

    @Test
    void reversedItemIsReadTheOtherWayRound() {
        // a = 5, b = 5 read as 1 + 5 - 5 = 1, c = 3: together 9, times 2
        var scores = score(madeUp(), Map.of("a", "high", "b", "high", "c", "mid"));

        assertThat(scores.value("sum")).hasValue(BigDecimal.valueOf(18));
        assertThat(scores.categories()).containsExactly(new Scores.Category("sum", "halves", "1", "over"));
    }

    @Test
    void missingItemAddsNothingToASumAndIsLeftOutOfAMean() {
        // a = 5 and b reversed from 1 = 5, c missing: 10 times 2; mean of a alone
        var scores = score(madeUp(), Map.of("a", "high", "b", "low"));

        assertThat(scores.value("sum")).hasValue(BigDecimal.valueOf(20));
        assertThat(scores.value("mean")).hasValue(BigDecimal.valueOf(5));
    }

    @Test
    void nothingAnsweredIsNoZero() {
        for (var instrument : SampleInstruments.registry().all()) {
            assertThat(score(instrument, Map.of()).scores())
                    .as(instrument.key())
                    .hasSameSizeAs(instrument.scales())
                    .allSatisfy(score -> assertThat(score).isInstanceOf(Invalid.class));
        }
    }

    @Test
    void thereIsNoTotalWhereThereMustBeNone() {
        for (var key : List.of("zrm-2013", "zrm-2017", "ons-4", "conversation-map", "experienced-fit")) {
            assertThat(get(key).scales())
                    .as(key)
                    .allSatisfy(scale -> assertThat(scale.items()).hasSize(1));
        }
    }

    @Test
    void sameScoreHasItsNameByEachScheme() {
        var scale = get("de-jong-gierveld-6");

        assertThat(score(scale, answered(scale, "yes", "yes")).categories())
                .contains(
                        new Scores.Category("total", "vu-manual", "2022", "moderately-lonely"),
                        new Scores.Category("total", "cbs", "2023", "somewhat-lonely"),
                        new Scores.Category("emotional", "vu-manual", "2022", "lonely"),
                        new Scores.Category("emotional", "cbs", "2023", "strongly-lonely"));
    }

    /** For 4,000 random fillings of every instrument: within bounds, or a reason that names what is missing. */
    @Test
    void everyScoreLiesWithinItsBoundsOrSaysWhatIsMissing() {
        var chance = new Random(1);
        for (var instrument : SampleInstruments.registry().all()) {
            for (var i = 0; i < 300; i++) {
                var answers = random(instrument, chance);
                for (var score : score(instrument, answers).scores()) {
                    var scale = instrument.scale(score.scale()).orElseThrow();
                    switch (score) {
                        case Valid(var name, var value) ->
                            assertThat(value)
                                    .isBetween(
                                            // a missing item adds 0, which may lie under the lowest answer
                                            BigDecimal.valueOf(Math.min(0, scale.lowest())),
                                            BigDecimal.valueOf(scale.highest()));
                        case Invalid(var name, var items, var reason) ->
                            assertThat(items).isNotEmpty().isSubsetOf(scale.items());
                    }
                }
            }
        }
    }

    @Test
    void answersInAnyOrderScoreTheSame() {
        var scale = get("de-jong-gierveld-11");
        var answers = random(scale, new Random(7));
        var turned = new TreeMap<String, String>(java.util.Comparator.reverseOrder());
        turned.putAll(answers);

        assertThat(score(scale, turned)).isEqualTo(score(scale, answers));
    }

    @Test
    void scoreKeepsTheVersionItWasMadeBy() {
        assertThat(score(madeUp(), Map.of())).satisfies(scores -> {
            assertThat(scores.instrument()).isEqualTo("made-up");
            assertThat(scores.version()).isEqualTo(3);
        });
    }

    private static Map<String, String> answered(Instrument scale, String negative, String positive) {
        var answers = all(scale, positive);
        answers.replaceAll((id, answer) -> EMOTIONAL.contains(id) ? negative : positive);
        return answers;
    }

    private static Map<String, String> random(Instrument instrument, Random chance) {
        var answers = new HashMap<String, String>();
        for (var item : instrument.items()) {
            if (!item.isText() && chance.nextInt(12) > 0) {
                answers.put(
                        item.id(),
                        item.options()
                                .get(chance.nextInt(item.options().size()))
                                .key());
            }
        }
        return answers;
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static List<String> expected(JsonNode golden) {
        var lines = new ArrayList<String>();
        golden.get("scores").properties().forEach(score -> {
            var missing = golden.get("missing").path(score.getKey());
            lines.add(score.getKey() + " "
                    + (score.getValue().isNull()
                            ? "without "
                                    + missing.valueStream()
                                            .map(JsonNode::asString)
                                            .toList()
                            : score.getValue()
                                    .decimalValue()
                                    .stripTrailingZeros()
                                    .toPlainString()));
        });
        golden.get("categories")
                .forEach(one -> lines.add(
                        "category " + one.valueStream().map(JsonNode::asString).toList()));
        return lines.stream().sorted().toList();
    }

    private static List<String> told(Scores scores) {
        var lines = new ArrayList<String>();
        scores.scores()
                .forEach(score -> lines.add(score.scale() + " "
                        + switch (score) {
                            case Valid valid ->
                                valid.value().stripTrailingZeros().toPlainString();
                            case Invalid invalid -> "without " + invalid.items();
                        }));
        scores.categories().forEach(one -> lines.add("category " + List.of(one.scale(), one.scheme(), one.category())));
        return lines.stream().sorted().toList();
    }
}
