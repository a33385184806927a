package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is found in spite of how it was typed. */
class SpellingTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            wolters, Henk Wolters
            HENK WOLTERS, Henk Wolters
            wolters henk, Henk Wolters
            henk wolt, Henk Wolters
            hekn wolters, Henk Wolters
            henk woltres, Henk Wolters
            jansen, Piet Janssen
            janzen, Piet Jansen
            meyer, Truus Meijer
            meier, Truus Meijer
            visser, Ali Fisser
            van de wit, Sam de Wit
            wit, Sam de Wit
            't hof, Kees van 't Hof
            vant hof, Kees van ’t Hof
            van het hof, Kees van 't Hof
            idrissi, Samira el Idrissi
            el-idrissi, Samira el Idrissi
            celik, Ayşe Çelik
            ayse, Ayşe Çelik
            oztürk, Işık Öztürk
            muhammad, Mohammed Aziz
            mohamed, Mohammed Aziz
            obrien, Sean O'Brien
            sorensen, Pia Sørensen
            el, Samira el Idrissi
            bakkali-jansen, Naima Bakkali-Jansen
            """)
    void typedNameIsFound(String typed, String name) {
        assertThat(Spelling.distance(Spelling.words(typed), Spelling.words(name)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "wolters, Henk Waterman-Smit",
        "jan, Piet Bas",
        "ali, Eli Bas",
        "henk jansen, Henk Wolters",
        "de boer, Sam de Wit",
        "el, Sam de Wit"
    })
    void anotherNameIsNotFound(String typed, String name) {
        assertThat(Spelling.distance(Spelling.words(typed), Spelling.words(name)))
                .isEmpty();
    }

    @Test
    void nearerNamesComeFirst() {
        var typed = Spelling.words("van den berg");

        assertThat(distance(typed, "Jan van den Berg")).isZero();
        assertThat(distance(typed, "Jan van den Berg"))
                .isLessThan(distance(typed, "Jan van de Berg"))
                .isLessThan(distance(typed, "Jan van den Bergh"));
    }

    /** One letter left out, doubled, changed or swapped in a word of five letters or more never loses the person. */
    @Test
    void oneSlipNeverLosesAnybody() {
        var seed = 20_261_122L;
        var random = new SplittableRandom(seed);
        var names = java.util.List.of("Wolters", "Bakkali", "Hoekstra", "Peeters", "Yildirim", "Kowalski", "Naima");
        for (var round = 0; round < 5_000; round++) {
            var name = names.get(random.nextInt(names.size()));
            var typed = slip(name.toLowerCase(java.util.Locale.ROOT), random);

            assertThat(Spelling.distance(Spelling.words(typed), Spelling.words("Sam " + name)))
                    .as("seed %d, round %d: '%s' for %s", seed, round, typed, name)
                    .isPresent();
        }
    }

    private static int distance(java.util.List<String> typed, String name) {
        return Spelling.distance(typed, Spelling.words(name)).orElseThrow();
    }

    private static String slip(String name, SplittableRandom random) {
        var at = random.nextInt(name.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }
}
