package nl.nabij.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many text messages a text is, counted by hand from TS 23.038 and TS 23.040. */
class SmsLengthTests {

    /** 160 septets in one, 153 in each of several; 70 and 67 in the wider code. */
    @ParameterizedTest
    @CsvSource({
        "a, 0, false, 0, 0, 160",
        "a, 1, false, 1, 1, 160",
        "a, 160, false, 160, 1, 160",
        "a, 161, false, 161, 2, 306",
        "a, 306, false, 306, 2, 306",
        "a, 307, false, 307, 3, 459",
        "é, 160, false, 160, 1, 160",
        "€, 80, false, 160, 1, 160",
        "€, 81, false, 162, 2, 306",
        "ë, 70, true, 70, 1, 70",
        "ë, 71, true, 71, 2, 134",
        "ë, 134, true, 134, 2, 134",
        "ë, 135, true, 135, 3, 201",
    })
    void partsAreCountedAsTheyTravel(String sign, int times, boolean wide, int units, int parts, int most) {
        assertThat(SmsLength.of(sign.repeat(times))).isEqualTo(new SmsLength(wide, units, parts, most));
    }

    @Test
    void oneSignOutsideTheAlphabetMakesTheWholeMessageWide() {
        var plain = "Ik bel u over de financiele post. ".repeat(4).strip();

        assertThat(SmsLength.of(plain).parts()).isEqualTo(1);
        assertThat(SmsLength.of(plain.replaceFirst("financiele", "financiële")).parts())
                .isEqualTo(3);
        assertThat(SmsLength.of("U bent ‘welkom’").wide()).isTrue();
        assertThat(SmsLength.of("çay").wide()).as("only the capital Ç is there").isTrue();
    }

    /** 152 + a sign of two + 152: it fits in two parts by number, and not without cutting the sign. */
    @Test
    void signOfTwoIsNeverCut() {
        assertThat(SmsLength.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new SmsLength(false, 306, 3, 459));
        assertThat(SmsLength.of("a".repeat(66) + "🙂" + "a".repeat(66))).isEqualTo(new SmsLength(true, 134, 3, 201));
    }
}
