package nl.nabij.instruments;

import static java.util.Objects.requireNonNull;
import static nl.nabij.instruments.SamplePacks.WHO_5;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a wording pack has to be. */
class WordingPackFileTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Instruments instruments = SampleInstruments.registry();

    @Test
    void soundPackHasEveryItemInEachLanguage() {
        var read = WordingPackFile.read(SamplePacks.bytes(WHO_5), instruments, TODAY);

        assertThat(read).isInstanceOfSatisfying(WordingPackFile.Read.Sound.class, sound -> {
            assertThat(sound.instrument().key()).isEqualTo("who-5");
            assertThat(sound.holder()).isEqualTo("GGD Drieland");
            assertThat(sound.licence().until()).isEqualTo(LocalDate.of(2099, 12, 31));
            assertThat(sound.texts()).containsOnlyKeys("nl", "en");
            assertThat(sound.texts().get("nl"))
                    .satisfies(
                            texts -> assertThat(requireNonNull(texts).answers()).containsEntry("5", "altijd"));
        });
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        assertThat(faults(WHO_5.replace("\"2\": \"Verzonnen zin twee\", ", "")
                        .replace("\"5\": \"altijd\"", "\"7\": \"x\"")))
                .containsExactly("texts.nl.items: items-missing 2", "texts.nl.answers.7: unknown-answer 7");
        assertThat(faults(WHO_5.replace("\"holder\": \"GGD Drieland\",", "").replace("\"nl\": {", "\"dutch\": {")))
                .containsExactly("holder: missing", "texts.dutch: no-language");
        assertThat(faults(WHO_5.replace("2099-12-31", "2020-01-01")))
                .containsExactly("licence.until: licence-ended 2020-01-01");
        assertThat(faults(WHO_5.replace("https://licentie.example/who-5", "javascript:alert(1)")))
                .containsExactly("licence.url: no-url javascript:alert(1)");
        assertThat(faults(WHO_5.replace("who-5\", \"version\"", "who-6\", \"version\"")))
                .containsExactly("instrument: unknown-instrument who-6, 1");
        assertThat(faults(WHO_5.replace("who-5\", \"version\"", "conversation-map\", \"version\"")))
                .containsExactly("instrument: has-own-wording conversation-map");
        assertThat(faults(WHO_5.replace("\"format\"", "\"colour\": 1, \"format\"")))
                .containsExactly("colour: unknown-field");
    }

    @Test
    void wordsAreInTheLanguageOfThePageOrElseInDutch() {
        var pack = WordingPackFile.read(SamplePacks.bytes(WHO_5), instruments, TODAY);
        var texts = ((WordingPackFile.Read.Sound) pack).texts();
        var used = new WordingPack(
                nl.nabij.shared.WordingPackId.next(),
                "who-5",
                1,
                "GGD",
                new WordingPack.Licence("Brief", null, TODAY),
                texts,
                nl.nabij.shared.AccountId.next(),
                java.time.Instant.EPOCH,
                null,
                null,
                null,
                null);

        assertThat(used.in(Locale.ENGLISH).items()).containsEntry("1", "Made-up one");
        assertThat(used.in(Locale.FRENCH).items()).containsEntry("1", "Verzonnen zin een");
        assertThat(used.licence().holds(TODAY)).isTrue();
        assertThat(used.licence().holds(TODAY.plusDays(1))).isFalse();
    }

    /** 20,000 spoilt packs: words or faults, and nothing thrown. */
    @Test
    void anySpoiltPackGivesFaultsAndNothingIsThrown() {
        var chance = new Random(3);
        var letters = "{}[]\",:\\0n\u0000".toCharArray();
        for (var i = 0; i < 20_000; i++) {
            var bytes = SamplePacks.bytes(WHO_5);
            for (var times = 0; times <= chance.nextInt(6); times++) {
                bytes[chance.nextInt(bytes.length)] =
                        (byte) (chance.nextBoolean() ? chance.nextInt(256) : letters[chance.nextInt(letters.length)]);
            }
            assertThat(WordingPackFile.read(bytes, instruments, TODAY)).isNotNull();
        }
    }

    private List<String> faults(String pack) {
        return switch (WordingPackFile.read(pack.getBytes(StandardCharsets.UTF_8), instruments, TODAY)) {
            case WordingPackFile.Read.Sound sound -> List.of();
            case WordingPackFile.Read.Faulty(var faults) ->
                faults.stream().map(Fault::toString).toList();
        };
    }
}
