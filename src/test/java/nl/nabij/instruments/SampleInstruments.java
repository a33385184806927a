package nl.nabij.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Instruments and answers for tests. */
final class SampleInstruments {

    static final Path FOLDER = Path.of("src/main/resources/instruments");

    /** Three items, one of them turned round, that may be read by any rule. */
    static final String MADE_UP = """
            {"format": 1, "key": "made-up", "version": 3, "published": "2026-11-25", "kind": "scale", "phases": ["discuss"],
             "title": {"nl": "Bedacht", "en": "Made up"}, "lead": {"nl": "Bedacht", "en": "Made up"},
             "suits": [{"nl": "Proberen", "en": "Trying"}], "notFor": [{"nl": "Echt werk", "en": "Real work"}],
             "rights": {"owner": "Nabij", "licence": {"id": "EUPL-1.2", "about": {"nl": "Vrij", "en": "Free"}},
               "purposes": ["conversation"], "redistribution": "yes", "wording": "bundled", "perPerson": "yes",
               "citation": "Nabij"},
             "languages": ["nl", "en"],
             "answers": {"how": [
               {"key": "low", "value": 1, "label": {"nl": "laag", "en": "low"}},
               {"key": "mid", "value": 3, "label": {"nl": "midden", "en": "middle"}},
               {"key": "high", "value": 5, "label": {"nl": "hoog", "en": "high"}}]},
             "items": [
               {"id": "a", "answers": "how", "wording": {"nl": "A?", "en": "A?"}},
               {"id": "b", "answers": "how", "wording": {"nl": "B?", "en": "B?"}, "reversed": true},
               {"id": "c", "answers": "how", "wording": {"nl": "C?", "en": "C?"}},
               {"id": "d", "type": "text", "wording": {"nl": "D?", "en": "D?"}, "optional": true}],
             "scales": [
               {"key": "sum", "name": {"nl": "Som", "en": "Sum"}, "items": ["a", "b", "c"], "method": "sum", "times": 2,
                "lower": "worse", "reading": {"nl": "Hoger is meer.", "en": "Higher is more."},
                "missing": {"atMost": 1, "source": {"text": "Eigen regel"}},
                "schemes": [{"key": "halves", "version": "1", "name": {"nl": "Helften", "en": "Halves"},
                  "source": {"text": "Eigen grens"}, "bands": [
                    {"key": "under", "from": 6, "to": 17, "label": {"nl": "onder", "en": "under"}},
                    {"key": "over", "from": 18, "to": 30, "label": {"nl": "boven", "en": "over"}}]}]},
               {"key": "mean", "name": {"nl": "Gemiddeld", "en": "Mean"}, "items": ["a", "c"], "method": "mean",
                "lower": "worse", "reading": {"nl": "Hoger is meer.", "en": "Higher is more."},
                "missing": {"atMost": 1, "source": {"text": "Eigen regel"}}}],
             "sources": [{"text": "Bedacht"}]}
            """;

    private SampleInstruments() {}

    static Instruments registry() {
        try {
            return new Instruments(Own.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instrument get(String key) {
        return registry().find(key).orElseThrow();
    }

    static Instrument madeUp() {
        return sound(MADE_UP);
    }

    static Instrument sound(String json) {
        return switch (InstrumentFile.read(json.getBytes(StandardCharsets.UTF_8))) {
            case InstrumentFile.Read.Sound(var instrument) -> instrument;
            case InstrumentFile.Read.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    static List<String> faults(String json) {
        return switch (InstrumentFile.read(json.getBytes(StandardCharsets.UTF_8))) {
            case InstrumentFile.Read.Sound(var instrument) -> List.of();
            case InstrumentFile.Read.Faulty(var faults) ->
                faults.stream().map(Fault::toString).toList();
        };
    }

    /** A file of the registry, to be spoilt. */
    static ObjectNode file(String key) {
        try {
            return (ObjectNode) JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(FOLDER.resolve(key).resolve("1.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scores score(Instrument instrument, Map<String, String> answers) {
        return switch (Answers.check(instrument, answers)) {
            case Answers.Checked.Fit(var fit) -> Scoring.of(instrument, fit);
            case Answers.Checked.Unfit(var wrong) -> throw new AssertionError(wrong);
        };
    }

    /** The same answer to every item. */
    static Map<String, String> all(Instrument instrument, String answer) {
        var answers = new TreeMap<String, String>();
        instrument.items().stream().filter(item -> !item.isText()).forEach(item -> answers.put(item.id(), answer));
        return answers;
    }
}
