package nl.nabij.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is filled in, and what is not known. */
class PlaceholderTests {

    @Test
    void placeholderIsWrittenInTheLanguageOfTheText() {
        assertThat(Placeholder.fill("Dag [naam]", "nl", Map.of(Placeholder.NAME, "Sam")))
                .isEqualTo("Dag Sam");
        assertThat(Placeholder.fill("Hello [name]", "en", Map.of(Placeholder.NAME, "Sam")))
                .isEqualTo("Hello Sam");
        assertThat(Placeholder.unknown("Dag [name], [naam] [score] [score]", "nl"))
                .containsExactly("[name]", "[score]");
    }

    /** Also where a name looks like a placeholder, or like a sign of a pattern. */
    @Test
    void whatIsFilledInIsNotReadAgain() {
        var values = Map.of(Placeholder.NAME, "[telefoon] $1 \\", Placeholder.PHONE, "075");

        assertThat(Placeholder.fill("[naam]: [telefoon]", "nl", values)).isEqualTo("[telefoon] $1 \\: 075");
    }

    @Test
    void nothingIsSentWithAHoleInIt() {
        assertThatNullPointerException()
                .isThrownBy(() -> Placeholder.fill("Ik bel [dag]", "nl", Map.of(Placeholder.NAME, "Sam")))
                .withMessage("DAY");
    }

    @Test
    void wordsThatTellTooMuchAreFoundInAnyForm() {
        assertThat(Cautions.in("Voelt u zich eenzaam? Uw uitkering en uw Schulden: eenzaam."))
                .containsExactly("eenzaam", "uitkering", "Schulden");
        assertThat(Cautions.in("Are you lonely? Your benefit.")).containsExactly("lonely", "benefit");
        assertThat(Cautions.in("Ik hoor graag hoe het met u gaat. Samen aan tafel."))
                .isEmpty();
    }
}
