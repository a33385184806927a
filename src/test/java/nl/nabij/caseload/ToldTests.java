package nl.nabij.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file says, over what we know. */
class ToldTests {

    private static final Told FILE = told("Sanne", "de", "Wit", "1962-08-03", "", "1442KR", "89", "B", "nl", "SINGLE");

    @Test
    void newsIsTaken() {
        var moved = told("Sanne", "de", "Wit", "1962-08-03", "", "1501AA", "3", "", "nl", "COUPLE");

        assertThat(moved.over(FILE, FILE, false)).isEqualTo(moved);
    }

    @Test
    void whatWasCorrectedByHandStaysWhileTheFileSaysTheSame() {
        var corrected = told("Sanne", "", "Witte", "1962-08-03", "", "1442KR", "98", "", "ar", "SINGLE");

        assertThat(FILE.over(corrected, FILE, false)).isEqualTo(corrected);
    }

    @Test
    void partsOfAddressGoTogether() {
        var corrected = told("Sanne", "de", "Wit", "1962-08-03", "", "1442KR", "98", "", "nl", "SINGLE");
        var file = told("Sanne", "de", "Wit", "1962-08-03", "", "1501AA", "89", "B", "nl", "SINGLE");

        assertThat(file.over(corrected, FILE, false)).isEqualTo(file);
    }

    @Test
    void addressIsKeptOfWhomMovedAwayOrHasSecretOne() {
        var file = told("Sanna", "de", "Wit", "1962-08-03", "", "1501AA", "3", "", "nl", "SINGLE");

        assertThat(file.over(FILE, FILE, true))
                .isEqualTo(told("Sanna", "de", "Wit", "1962-08-03", "", "1442KR", "89", "B", "nl", "SINGLE"));
    }

    @Test
    void whatFileLeavesOutIsKeptAndInfixIsTold() {
        var file = told("Sanne", "", "Wit", "", "", "", "", "", "nl", "");

        assertThat(file.over(FILE, FILE, false))
                .isEqualTo(told("Sanne", "", "Wit", "1962-08-03", "", "1442KR", "89", "B", "nl", "SINGLE"));
    }

    @Test
    void firstFileOfSomebodyWhoWasAddedByHandIsNews() {
        var byHand = told("S.", "", "Wit", "", "FEMALE", "1442KR", "98", "", "nl", "");

        assertThat(FILE.over(byHand, null, false))
                .isEqualTo(told("Sanne", "de", "Wit", "1962-08-03", "FEMALE", "1442KR", "89", "B", "nl", "SINGLE"));
    }

    @Test
    void personAndBackIsTheSame() {
        assertThat(Told.of(FILE.person("104900"))).isEqualTo(FILE);
    }

    private static Told told(String... texts) {
        return new Told(List.of(texts));
    }
}
