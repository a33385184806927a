package nl.nabij.instruments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nabij.RandomJson;
import org.junit.jupiter.api.Test;

/** Files that nobody meant: whatever they hold, every fault has a place and words in both languages, and nothing is thrown. */
class FileFuzzTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<String> WORDS = List.of(
            "format",
            "key",
            "version",
            "kind",
            "items",
            "answers",
            "scales",
            "calculations",
            "examples",
            "askIf",
            "all",
            "any",
            "item",
            "is",
            "from",
            "to",
            "id",
            "type",
            "number",
            "several",
            "text",
            "expression",
            "[1] / [2]",
            "[",
            "expected",
            "wording",
            "nl",
            "en",
            "rights",
            "1",
            "2",
            "yes",
            "no",
            "method",
            "sum",
            "count",
            "mean",
            "missing",
            "atMost",
            "schemes",
            "bands",
            "instrument",
            "holder",
            "licence",
            "texts",
            "who-5",
            "intro",
            "until",
            "2026-11-25");

    private static final Set<String> KNOWN = known();

    private final Instruments registry = SampleInstruments.registry();

    @Test
    void anyInstrumentFileGivesAnInstrumentOrFaultsWithPlaceAndWords() {
        var random = new RandomJson(20261125, WORDS);
        var sound = 0;
        for (var round = 0; round < 12_000; round++) {
            var bytes = switch (round % 3) {
                case 0 -> random.spoilt(SkippingTests.WORK).toString().getBytes(UTF_8);
                case 1 -> random.tree().toString().getBytes(UTF_8);
                default -> random.torn(SkippingTests.WORK.getBytes(UTF_8));
            };
            switch (InstrumentFile.read(bytes)) {
                case InstrumentFile.Read.Sound(var instrument) -> sound++;
                case InstrumentFile.Read.Faulty(var faults) -> told(faults, bytes);
            }
        }
        assertThat(sound).as("some are hardly spoilt").isBetween(100, 8_000);
    }

    @Test
    void anyWordingPackGivesWordsOrFaultsWithPlaceAndWords() {
        var random = new RandomJson(20261126, WORDS);
        for (var round = 0; round < 9_000; round++) {
            var bytes = switch (round % 3) {
                case 0 -> random.spoilt(SamplePacks.WHO_5).toString().getBytes(UTF_8);
                case 1 -> random.tree().toString().getBytes(UTF_8);
                default -> random.torn(SamplePacks.WHO_5.getBytes(UTF_8));
            };
            switch (WordingPackFile.read(bytes, registry, TODAY)) {
                case WordingPackFile.Read.Sound sound ->
                    assertThat(sound.texts()).isNotEmpty();
                case WordingPackFile.Read.Faulty(var faults) -> told(faults, bytes);
            }
        }
    }

    /** Every rule that the code can name has words, also one that no random file meets. */
    @Test
    void everyFaultThatTheCodeNamesHasWords() throws IOException {
        var named = java.util.regex.Pattern.compile(
                "(?:fault\\([^;]*?|add\\(faults, [^;]*?|new Fault\\([^;]*?, |Wrong\\([^;]*?)\"([a-z]+(?:-[a-z]+)+)\"");
        try (var files = Files.list(Path.of("src/main/java/nl/nabij/instruments"))) {
            var rules = files.map(FileFuzzTests::text)
                    .flatMap(code -> named.matcher(code).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());

            assertThat(rules)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(rule -> assertThat(KNOWN).contains(rule));
        }
    }

    private static void told(List<Fault> faults, byte[] file) {
        assertThat(faults).as(() -> new String(file, UTF_8)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.path()).isNotNull();
            assertThat(KNOWN).contains(fault.rule());
        });
    }

    private static Set<String> known() {
        return Stream.of("instruments.properties", "instruments_en.properties")
                .map(name -> properties(Path.of("src/main/resources/messages", name)))
                .reduce((dutch, english) -> {
                    dutch.retainAll(english);
                    return dutch;
                })
                .orElseThrow();
    }

    private static Set<String> properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("instruments.fault."))
                .map(key -> key.substring("instruments.fault.".length()))
                .collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
