package nl.nabij.instruments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a wording pack; docs/instruments.md tells its format. Whatever the bytes hold, the answer is words or faults. */
final class WordingPackFile {

    private WordingPackFile() {}

    /** What a file holds. */
    sealed interface Read {

        record Sound(
                Instrument instrument, String holder, WordingPack.Licence licence, Map<String, WordingPack.Texts> texts)
                implements Read {}

        /** @param faults never empty */
        record Faulty(List<Fault> faults) implements Read {}
    }

    static Read read(byte[] bytes, Instruments instruments, LocalDate today) {
        var file = JsonFile.read(bytes);
        if (!file.faults().isEmpty()) {
            return new Read.Faulty(file.faults());
        }
        if (file.number("format", 1, 99) != 1) {
            file.fault("format", "unknown-format", 1);
        }
        var instrument = instrument(file, instruments);
        var holder = file.text("holder", 200);
        var licence = licence(file.object("licence"), today);
        var texts = file.object("texts");
        var byLanguage = new LinkedHashMap<String, WordingPack.Texts>();
        if (instrument != null) {
            byLanguage.putAll(texts.members(language -> texts(texts, language, instrument)));
            if (byLanguage.isEmpty() && file.has("texts")) {
                file.fault("texts", "missing");
            }
        }
        file.done();
        return file.faults().isEmpty() && instrument != null
                ? new Read.Sound(instrument, holder, licence, Map.copyOf(byLanguage))
                : new Read.Faulty(file.faults());
    }

    private static @Nullable Instrument instrument(JsonObject file, Instruments instruments) {
        var key = file.word("instrument");
        var version = file.number("version", 1, 9_999);
        if (!file.faults().isEmpty()) {
            return null;
        }
        var found = instruments.find(key, version).orElse(null);
        if (found == null) {
            file.fault("instrument", "unknown-instrument", key, version);
        } else if (found.rights().isBundled()) {
            file.fault("instrument", "has-own-wording", key);
            return null;
        }
        return found;
    }

    private static WordingPack.Licence licence(JsonObject licence, LocalDate today) {
        var url = licence.maybeText("url", 400);
        if (url != null && !url.matches("https?://[^\\s\"<>]+")) {
            licence.fault("url", "no-url", url);
        }
        var made = new WordingPack.Licence(licence.text("name", 200), url, until(licence, today));
        licence.done();
        return made;
    }

    private static @Nullable LocalDate until(JsonObject licence, LocalDate today) {
        var text = licence.maybeText("until", 10);
        if (text == null) {
            return null;
        }
        try {
            var until = LocalDate.parse(text);
            if (until.isBefore(today)) {
                licence.fault("until", "licence-ended", text);
            }
            return until;
        } catch (DateTimeParseException e) {
            licence.fault("until", "no-day", text);
            return null;
        }
    }

    private static WordingPack.Texts texts(JsonObject all, String language, Instrument instrument) {
        if (!language.matches("[a-z]{2}")) {
            all.fault(language, "no-language");
        }
        var texts = all.object(language);
        var intro = texts.maybeText("intro", 1_000);
        var known = new TreeSet<>(instrument.items().stream().map(Item::id).toList());
        var items = words(texts.object("items"), known, "unknown-item");
        var missing = new ArrayList<String>();
        instrument.items().stream()
                .map(Item::id)
                .filter(id -> !items.containsKey(id))
                .forEach(missing::add);
        if (!missing.isEmpty() && texts.has("items")) {
            texts.fault("items", "items-missing", String.join(", ", missing));
        }
        var answers = new LinkedHashMap<String, String>();
        var labels = texts.maybe("answers");
        if (labels != null) {
            var keys = new TreeSet<String>();
            instrument.items().forEach(item -> item.options().forEach(option -> keys.add(option.key())));
            answers.putAll(words(labels, keys, "unknown-answer"));
        }
        texts.done();
        return new WordingPack.Texts(intro, Map.copyOf(items), Map.copyOf(answers));
    }

    private static Map<String, String> words(JsonObject words, Set<String> known, String rule) {
        return words.members(name -> {
            if (!known.contains(name)) {
                words.fault(name, rule, name);
            }
            return words.text(name, 600);
        });
    }
}
