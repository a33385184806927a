package nl.nabij.instruments;

import static nl.nabij.instruments.SampleInstruments.faults;
import static nl.nabij.instruments.SampleInstruments.score;
import static nl.nabij.instruments.SampleInstruments.sound;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.nabij.instruments.Scores.Calculated;
import nl.nabij.instruments.Scores.Score.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which items are asked, and what becomes of scales and calculations over those that are not. All expected values by hand. */
class SkippingTests {

    /**
     * 1: work, yes or no; 2: hours, where there is work; 3: enough hours, where there are 1 to 31; 4: what helps, several; 5: own
     * words, where a friend helps or there is no work.
     */
    static final String WORK = """
            {"format": 1, "key": "work", "version": 1, "published": "2026-11-25", "kind": "own-view", "phases": ["discuss"],
             "title": {"nl": "Werk", "en": "Work"}, "lead": {"nl": "Over werk", "en": "On work"},
             "suits": [{"nl": "Proberen", "en": "Trying"}], "notFor": [{"nl": "Echt werk", "en": "Real work"}],
             "rights": {"owner": "Nabij", "licence": {"id": "EUPL-1.2", "about": {"nl": "Vrij", "en": "Free"}},
               "purposes": ["conversation"], "redistribution": "yes", "wording": "bundled", "perPerson": "yes", "citation": "Nabij"},
             "languages": ["nl", "en"],
             "answers": {
               "yes-no": [{"key": "yes", "value": 2, "label": {"nl": "ja", "en": "yes"}},
                          {"key": "no", "value": 1, "label": {"nl": "nee", "en": "no"}}],
               "help": [{"key": "friend", "value": 1, "label": {"nl": "een vriend", "en": "a friend"}},
                        {"key": "family", "value": 2, "label": {"nl": "familie", "en": "family"}},
                        {"key": "other", "label": {"nl": "iets anders", "en": "something else"}}]},
             "items": [
               {"id": "1", "answers": "yes-no", "wording": {"nl": "Werkt u?", "en": "Do you work?"}},
               {"id": "2", "type": "number", "from": 0, "to": 80, "wording": {"nl": "Hoeveel uur?", "en": "How many hours?"},
                "askIf": {"all": [{"item": "1", "is": ["yes"]}]}},
               {"id": "3", "answers": "yes-no", "wording": {"nl": "Is dat genoeg?", "en": "Is that enough?"},
                "askIf": {"all": [{"item": "2", "from": 1, "to": 31}]}},
               {"id": "4", "type": "several", "answers": "help", "wording": {"nl": "Wat helpt?", "en": "What helps?"}},
               {"id": "5", "type": "text", "wording": {"nl": "Vertel meer", "en": "Tell more"},
                "askIf": {"any": [{"item": "4", "is": ["friend"]}, {"item": "1", "is": ["no"]}]}}],
             "scales": [
               {"key": "content", "name": {"nl": "Tevreden", "en": "Content"}, "items": ["1", "3"], "method": "sum", "lower": "worse",
                "reading": {"nl": "Hoger is meer.", "en": "Higher is more."}},
               {"key": "enough", "name": {"nl": "Genoeg", "en": "Enough"}, "items": ["3"], "method": "mean", "lower": "worse",
                "reading": {"nl": "Hoger is meer.", "en": "Higher is more."}}],
             "calculations": [
               {"key": "days", "name": {"nl": "Dagen", "en": "Days"}, "expression": "[2] / 8"},
               {"key": "both", "name": {"nl": "Samen", "en": "Together"}, "expression": "[content] + [4]"},
               {"key": "share", "name": {"nl": "Deel", "en": "Share"}, "expression": "10 / [2]"}],
             "examples": [
               {"about": "half a week", "answers": {"1": "yes", "2": "20", "3": "no", "4": ["friend", "family"]},
                "expected": {"content": 3, "days": 2.5, "both": 6, "share": 0.5}}],
             "sources": [{"text": "Bedacht"}]}
            """;

    private final Instrument work = sound(WORK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | '' | 1 4",
                "yes | '' | '' | 1 2 4",
                "yes | 20 | '' | 1 2 3 4",
                "yes | 32 | '' | 1 2 4",
                "yes | 0 | '' | 1 2 4",
                "no | 20 | '' | 1 4 5",
                "yes | 20 | friend | 1 2 3 4 5",
                "yes | 20 | family,friend | 1 2 3 4 5",
                "yes | 20 | family | 1 2 3 4"
            })
    void earlierAnswersSayWhichItemsAreAsked(String works, String hours, String help, String asked) {
        assertThat(Route.of(work, Map.of("1", works, "2", hours, "4", help))).containsExactly(asked.split(" "));
    }

    /** The hours open nothing as long as they are not asked: there is no work. */
    @Test
    void answerToAnItemThatIsNotAskedCountsForNothing() {
        var scores = score(work, Map.of("1", "no", "2", "20", "3", "yes"));

        assertThat(scores.notAsked()).containsExactly("2", "3");
        assertThat(scores.value("content")).contains(BigDecimal.ONE);
        assertThat(scores.value("enough")).isEmpty();
        assertThat(scores.scores().get(1)).isEqualTo(new Invalid("enough", List.of("3"), Scores.Reason.NOT_ASKED));
    }

    @Test
    void itemThatIsAskedAndOpenIsMissing() {
        var scores = score(work, Map.of("1", "yes", "2", "20"));

        assertThat(scores.scores().getFirst())
                .isEqualTo(new Invalid("content", List.of("3"), Scores.Reason.ITEM_MISSING));
        assertThat(scores.calculations())
                .containsExactly(
                        new Calculated.Value("days", new BigDecimal("2.5")),
                        new Calculated.None("both", Calculation.Reason.ITEM_MISSING, List.of("4")),
                        new Calculated.Value("share", new BigDecimal("0.5")));
    }

    @Test
    void calculationSaysWhyThereIsNoNumber() {
        assertThat(score(work, Map.of("1", "no", "4", "friend")).calculations())
                .containsExactly(
                        new Calculated.None("days", Calculation.Reason.NOT_ASKED, List.of()),
                        new Calculated.Value("both", BigDecimal.TWO),
                        new Calculated.None("share", Calculation.Reason.NOT_ASKED, List.of()));
        assertThat(score(work, Map.of("1", "yes", "2", "0", "4", "other")).calculations())
                .containsExactly(
                        new Calculated.Value("days", BigDecimal.ZERO),
                        new Calculated.None("both", Calculation.Reason.ITEM_MISSING, List.of("4")),
                        new Calculated.None("share", Calculation.Reason.DIVISION_BY_ZERO, List.of()));
        assertThat(score(work, Map.of("1", "yes", "2", "5", "4", "family"))
                        .calculations()
                        .get(1))
                .isEqualTo(new Calculated.None("both", Calculation.Reason.SCALE_MISSING, List.of("content")));
    }

    /** 1 counts 1 or 2; 3 adds 1 or 2, or nothing where it is not asked. */
    @Test
    void scaleOverAnItemThatMayBeLeftOutGoesAsLowAsWithoutIt() {
        var content = work.scale("content").orElseThrow();

        assertThat(content.lowest()).isEqualTo(1);
        assertThat(content.highest()).isEqualTo(4);
    }

    @Test
    void numberIsWholeAndWithinItsBounds() {
        for (var wrong : List.of("81", "-1", "2.5", "veel", "99999999999")) {
            assertThat(Answers.check(work, Map.of("2", wrong)))
                    .as(wrong)
                    .isEqualTo(new Answers.Checked.Unfit(
                            List.of(new Answers.Wrong("2", Answers.Wrong.Why.NO_NUMBER, List.of("0", "80")))));
        }
        assertThat(Answers.check(work, Map.of("4", "friend,nobody"))).isInstanceOf(Answers.Checked.Unfit.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"all\": [{\"item\": \"9\", \"is\": [\"yes\"]}]} | items[2].askIf.all[0].item: unknown-item 9",
                "{\"all\": [{\"item\": \"4\", \"is\": [\"friend\"]}]} | items[2].askIf.all[0].item: not-earlier 4",
                "{\"all\": [{\"item\": \"3\", \"is\": [\"yes\"]}]} | items[2].askIf.all[0].item: not-earlier 3",
                "{\"any\": [{\"item\": \"1\", \"is\": [\"maybe\"]}]} | items[2].askIf.any[0].is: unknown-answer maybe",
                "{\"all\": [{\"item\": \"2\", \"is\": [\"20\"]}]} | items[2].askIf.all[0].is: no-answers-to-choose 2",
                "{\"all\": [{\"item\": \"1\", \"from\": 1, \"to\": 2}]} | items[2].askIf.all[0].from: no-number-asked 1",
                "{\"all\": [{\"item\": \"2\", \"from\": 81, \"to\": 90}]} | items[2].askIf.all[0].from: out-of-bounds 0, 80",
                "{\"all\": [], \"any\": []} | items[2].askIf: all-or-any",
                "{} | items[2].askIf: all-or-any",
                "{\"all\": []} | items[2].askIf.all: wrong-size 1, 8"
            })
    void conditionIsAboutAnAnswerToAnEarlierItem(String condition, String fault) {
        assertThat(faults(WORK.replace("{\"all\": [{\"item\": \"2\", \"from\": 1, \"to\": 31}]}", condition)))
                .contains(fault);
    }

    /** Each of these contradicts itself, or what has to hold before its own question is asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"all\": [{\"item\": \"1\", \"is\": [\"yes\"]}, {\"item\": \"1\", \"is\": [\"no\"]}]}",
                "{\"all\": [{\"item\": \"2\", \"from\": 1, \"to\": 31}, {\"item\": \"1\", \"is\": [\"no\"]}]}",
                "{\"all\": [{\"item\": \"2\", \"from\": 1, \"to\": 9}, {\"item\": \"2\", \"from\": 10, \"to\": 31}]}"
            })
    void conditionThatNothingFulfilsIsAFault(String condition) {
        assertThat(faults(WORK.replace("{\"all\": [{\"item\": \"2\", \"from\": 1, \"to\": 31}]}", condition)))
                .containsExactly("items[2].askIf: never-asked");
    }

    @Test
    void severalAnswersCanHoldTogether() {
        assertThat(
                        faults(
                                WORK.replace(
                                        "{\"any\": [{\"item\": \"4\", \"is\": [\"friend\"]}, {\"item\": \"1\", \"is\": [\"no\"]}]}",
                                        "{\"all\": [{\"item\": \"4\", \"is\": [\"friend\"]}, {\"item\": \"4\", \"is\": [\"family\"]}]}")))
                .isEmpty();
    }

    @Test
    void exampleThatDoesNotHoldIsAFault() {
        assertThat(faults(WORK.replace("\"days\": 2.5", "\"days\": 3")))
                .containsExactly("examples[0].expected.days: example-fails 3, 2.5");
        assertThat(faults(WORK.replace("\"days\": 2.5", "\"days\": null")))
                .containsExactly("examples[0].expected.days: example-fails –, 2.5");
        assertThat(faults(WORK.replace("\"days\": 2.5", "\"weeks\": 2.5")))
                .containsExactly("examples[0].expected.weeks: unknown-name weeks");
        assertThat(faults(WORK.replace("\"3\": \"no\"", "\"3\": \"never\"")))
                .containsExactly("examples[0].answers.3: unknown-answer never");
    }

    @Test
    void calculationKnowsItsNames() {
        assertThat(faults(WORK.replace("[2] / 8", "[9] / 8")))
                .containsExactly("calculations[0].expression: unknown-name 9");
        assertThat(faults(WORK.replace("[2] / 8", "[5] / 8")))
                .containsExactly("calculations[0].expression: text-has-no-score 5");
        assertThat(faults(WORK.replace("[2] / 8", "[2] / ")))
                .containsExactly("calculations[0].expression: expression-ends 6, ");
        assertThat(faults(WORK.replace("\"key\": \"days\"", "\"key\": \"content\"")))
                .contains("calculations[0].key: twice content");
    }

    @Test
    void severalAnswersDoNotStandInAScale() {
        assertThat(faults(WORK.replace("\"items\": [\"1\", \"3\"]", "\"items\": [\"1\", \"4\"]")))
                .contains("scales[0].items: several-has-no-score 4");
    }

    /** What no file of the registry has, is there for regions; so its own files stay as they were. */
    @Test
    void noShippedInstrumentSkipsOrCalculates() {
        assertThat(SampleInstruments.registry().all())
                .allSatisfy(one -> assertThat(one.calculations()).isEmpty())
                .flatExtracting(Instrument::items)
                .allSatisfy(item -> assertThat(item.askIf()).isNull());
    }
}
