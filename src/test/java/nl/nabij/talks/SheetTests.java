package nl.nabij.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.TalkPartnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The rules of notes, and of who reads them. */
class SheetTests {

    private static final AccountId ANNA = AccountId.next();
    private static final AccountId ROB = AccountId.next();
    private static final Instant NOW = Instant.parse("2026-12-01T09:30:00Z");

    @Test
    void noteIsKeptAtItsQuestionAndAnEmptyOneTakesItAway() {
        var sheet = Sheet.EMPTY.with(1, " Zingt graag. ").with(3, "Mist Ria.");

        assertThat(sheet.notes()).containsExactly(Map.entry(1, "Zingt graag."), Map.entry(3, "Mist Ria."));
        assertThat(sheet.at()).isEqualTo(3);
        assertThat(sheet.with(1, "  ")).isEqualTo(new Sheet(1, Map.of(3, "Mist Ria.")));
    }

    /** A sheet is one record that is sent as a whole. */
    @Test
    void sheetIsReadBackFromJsonAsItWas() {
        var json = JsonMapper.builder().build();
        var sheet = Sheet.EMPTY.with(2, "“Ik wil weer zingen.”").with(10, "Dinsdag.");

        assertThat(json.readValue(json.writeValueAsString(sheet), Sheet.class)).isEqualTo(sheet);
        assertThat(json.writeValueAsString(Sheet.EMPTY)).isEqualTo("{\"at\":0,\"notes\":{}}");
    }

    @Test
    void notesThatWereMadeElsewhereComeBesideThoseThatWereMadeHere() {
        var before = Sheet.EMPTY.with(1, "Zingt graag.").with(2, "Mist Ria.");
        var here = before.with(3, "Dinsdag.");
        var elsewhere = before.with(1, "").with(2, "Mist Ria erg.").with(4, "Belt het koor.");

        var joined = here.join(before, elsewhere);

        assertThat(joined.twice()).isEmpty();
        assertThat(joined.sheet())
                .isEqualTo(new Sheet(4, Map.of(2, "Mist Ria erg.", 3, "Dinsdag.", 4, "Belt het koor.")));
    }

    @Test
    void noteThatChangedAtBothSidesIsNamedAndTheOneHereStands() {
        var before = Sheet.EMPTY.with(1, "Zingt graag.").with(2, "Mist Ria.").with(3, "Dinsdag.");
        var here = before.with(1, "Zingt alt.").with(2, "").with(3, "Woensdag.");
        var elsewhere = before.with(1, "Zingt bas.").with(2, "Mist Ria erg.").with(3, "Woensdag.");

        var joined = here.join(before, elsewhere);

        assertThat(joined.twice()).containsExactly(1, 2);
        assertThat(joined.sheet().notes()).isEqualTo(here.notes());
    }

    @Test
    void blankNoteFromElsewhereIsNone() {
        assertThat(Sheet.EMPTY
                        .join(Sheet.EMPTY, new Sheet(2, Map.of(1, "  ", 2, " Dinsdag. ")))
                        .sheet()
                        .notes())
                .containsExactly(Map.entry(2, "Dinsdag."));
    }

    @Test
    void everybodyReadsTheOwnNotesAndWhoLeadsAlsoWhatWasHandedIn() {
        var talk = talk(null);

        assertThat(notes(talk.shownTo(ROB, false))).containsExactly(Map.of(), Map.of(1, "van Rob"));
        assertThat(notes(talk.shownTo(ANNA, true))).containsExactly(Map.of(1, "van Anna"), Map.of());
        assertThat(notes(talk(NOW).shownTo(ANNA, true))).containsExactly(Map.of(1, "van Anna"), Map.of(1, "van Rob"));
        assertThat(notes(talk(NOW).shownTo(null, false))).containsExactly(Map.of(), Map.of());
    }

    @Test
    void tieEndsFourteenDaysAfterTheTalk() {
        assertThat(talk(null).tieEnds()).isEqualTo("2026-12-15T23:00:00Z");
    }

    private static List<Map<Integer, String>> notes(Talk talk) {
        return talk.partners().stream().map(partner -> partner.sheet().notes()).toList();
    }

    private static Talk talk(@Nullable Instant handedIn) {
        return new Talk(
                TalkId.next(),
                ResidentId.next(),
                ANNA,
                Talk.Status.PREPARED,
                SamplePreparations.with("as-equals", SamplePreparations.TUESDAY),
                NOW,
                null,
                List.of(
                        partner(ANNA, "Anna", Partner.Side.PROFESSIONAL, null),
                        partner(ROB, "Rob", Partner.Side.EXPERT, handedIn)),
                1);
    }

    private static Partner partner(AccountId account, String name, Partner.Side side, @Nullable Instant handedIn) {
        return new Partner(
                TalkPartnerId.next(),
                side,
                account,
                name,
                null,
                LocalDate.of(2026, 11, 24),
                null,
                Sheet.EMPTY.with(1, "van " + name),
                handedIn);
    }
}
