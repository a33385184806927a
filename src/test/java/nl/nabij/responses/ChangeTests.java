package nl.nabij.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.SampleRegistry;
import nl.nabij.responses.Change.Meaning;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ResponseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Earlier beside later, and when a difference says something. */
class ChangeTests {

    private static final Locale DUTCH = Locale.of("nl");
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 6);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 18);
    private static final AccountId ANNA = AccountId.next();

    /** WHO-5: 10 points of the index, by its source. */
    @ParameterizedTest
    @CsvSource({
        "44, 56, 12, MORE_THAN_NOISE",
        "44, 54, 10, MORE_THAN_NOISE",
        "44, 52, 8, WITHIN_NOISE",
        "56, 44, -12, MORE_THAN_NOISE",
        "44, 44, 0, WITHIN_NOISE"
    })
    void differenceIsMoreThanNoiseOnlyFromTheNumberOfTheSource(
            String before, String now, String difference, Meaning meaning) {
        var line = only(filled("who-5", OCTOBER, "index", before), filled("who-5", NOVEMBER, "index", now), "Index");

        assertThat(line.difference()).isEqualByComparingTo(difference);
        assertThat(line.meaning()).isEqualTo(meaning);
        assertThat(line.points()).isEqualByComparingTo("10");
    }

    @Test
    void withoutASourceADifferenceIsPlain() {
        var line = only(
                filled("conversation-map", OCTOBER, "body", "1"),
                filled("conversation-map", NOVEMBER, "body", "9"),
                "Lichaam");

        assertThat(line.difference()).isEqualByComparingTo("8");
        assertThat(line.meaning()).isEqualTo(Meaning.NOT_KNOWN);
        assertThat(line.points()).isNull();
    }

    @Test
    void scoreThatIsMissingIsNotCompared() {
        var line = only(
                filled("conversation-map", OCTOBER, "mind", "4"),
                filled("conversation-map", NOVEMBER, "body", "9"),
                "Lichaam");

        assertThat(line.before()).isNull();
        assertThat(line.difference()).isNull();
        assertThat(line.meaning()).isNull();
    }

    /** 2013 and 2017 are two instruments: a score of the one never stands beside one of the other. */
    @Test
    void editionsOfTheMatrixAreNeverCompared() {
        var old = filled("zrm-2013", OCTOBER, "finances", "2", FilledBy.PROFESSIONAL);
        var fresh = filled("zrm-2017", NOVEMBER, "finances", "4", FilledBy.PROFESSIONAL);

        var changes = Change.of(List.of(fresh, old), SampleRegistry.registry(), DUTCH);

        assertThat(changes)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.before()).isNull());
    }

    @Test
    void judgementOwnViewAndScaleStandApart() {
        var changes = Change.of(
                List.of(
                        filled("who-5", NOVEMBER, "index", "56"),
                        filled("conversation-map", NOVEMBER, "body", "6"),
                        filled("experienced-fit", NOVEMBER, "helped", "2"),
                        filled("zrm-2017", NOVEMBER, "housing", "4", FilledBy.PROFESSIONAL)),
                SampleRegistry.registry(),
                DUTCH);

        var overview = Overview.of(changes);

        assertThat(overview.webs())
                .extracting(drawn -> drawn.change().instrument().key())
                .containsExactly("conversation-map");
        assertThat(overview.own())
                .extracting(change -> change.instrument().key())
                .containsExactly("experienced-fit");
        assertThat(overview.scales())
                .extracting(change -> change.instrument().key())
                .containsExactly("who-5");
        assertThat(overview.judgements())
                .extracting(change -> change.instrument().key())
                .containsExactly("zrm-2017");
    }

    @Test
    void whatAnotherKindOfPersonFilledInIsAnotherSeries() {
        var changes = Change.of(
                List.of(
                        filled("zrm-2017", NOVEMBER, "housing", "4", FilledBy.PROFESSIONAL),
                        filled("zrm-2017", OCTOBER, "housing", "2", FilledBy.RESIDENT)),
                SampleRegistry.registry(),
                DUTCH);

        assertThat(changes)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.before()).isNull());
    }

    @Test
    void newestTwoStandBesideEachOther() {
        var first = filled("who-5", OCTOBER.minusYears(1), "index", "20");
        var second = filled("who-5", OCTOBER, "index", "44");
        var third = filled("who-5", NOVEMBER, "index", "56");

        var change = Change.of(List.of(third, second, first), SampleRegistry.registry(), DUTCH)
                .getFirst();

        assertThat(change.now()).isEqualTo(third);
        assertThat(change.before()).isEqualTo(second);
    }

    /** Worked out by hand: six axes, 100 long, clockwise from the top of (195, 146). */
    @Test
    void webIsDrawnToScale() {
        var change = Change.of(
                        List.of(all(
                                "conversation-map",
                                Map.of(
                                        "body",
                                        "10",
                                        "mind",
                                        "10",
                                        "meaning",
                                        "0",
                                        "quality-of-life",
                                        "5",
                                        "participation",
                                        "10",
                                        "daily-life",
                                        "10"))),
                        SampleRegistry.registry(),
                        DUTCH)
                .getFirst();

        var web = Web.of(change.lines());

        assertThat(web.now()).isEqualTo("195.0,46.0 281.6,96.0 195.0,146.0 195.0,196.0 108.4,196.0 108.4,96.0");
        assertThat(web.before()).isNull();
        assertThat(web.rings())
                .hasSize(5)
                .last()
                .isEqualTo("195.0,46.0 281.6,96.0 281.6,196.0 195.0,246.0 108.4,196.0 108.4,96.0");
        assertThat(web.axes())
                .extracting(Web.Axis::anchor)
                .containsExactly("middle", "start", "start", "middle", "end", "end");
        assertThat(web.axes().get(1).words()).containsExactly("Gevoel en", "gedachten");
    }

    /** Beside the web is room for 13 letters, the mark included. */
    @Test
    void namesFitBesideTheWebInBothLanguages() {
        for (var language : List.of(DUTCH, Locale.ENGLISH)) {
            var response = all("conversation-map", Map.of("body", "10"));
            var change = Change.of(List.of(response), SampleRegistry.registry(), language)
                    .getFirst();

            assertThat(Web.of(change.lines()).axes())
                    .filteredOn(axis -> !axis.anchor().equals("middle"))
                    .allSatisfy(axis -> {
                        assertThat(axis.words()).allMatch(words -> words.length() <= 13);
                        assertThat(axis.words().getLast().length() + 3).isLessThanOrEqualTo(13);
                    });
        }
    }

    @Test
    void webOfTwoMarksHasDotsAndNoOutline() {
        var change = Change.of(
                        List.of(all("conversation-map", Map.of("body", "7", "mind", "3"))),
                        SampleRegistry.registry(),
                        DUTCH)
                .getFirst();

        var web = Web.of(change.lines());

        assertThat(web.now()).isNull();
        assertThat(web.axes()).filteredOn(axis -> axis.dot() != null).hasSize(2);
    }

    @Test
    void onlyWhoEnteredItTakesItBackAndOnlyThatDay() {
        var response = filled("who-5", NOVEMBER, "index", "56");

        assertThat(response.mayBeTakenBack(ANNA, NOVEMBER, NOVEMBER)).isTrue();
        assertThat(response.mayBeTakenBack(ANNA, NOVEMBER.plusDays(1), NOVEMBER))
                .isFalse();
        assertThat(response.mayBeTakenBack(AccountId.next(), NOVEMBER, NOVEMBER))
                .isFalse();
    }

    @Test
    void ownViewAndScaleAreAnsweredByThePersonAndAJudgementIsNot() {
        assertThat(FilledBy.PROFESSIONAL.fits(Instrument.Kind.OWN_VIEW)).isFalse();
        assertThat(FilledBy.PROFESSIONAL.fits(Instrument.Kind.SCALE)).isFalse();
        assertThat(FilledBy.PROFESSIONAL.fits(Instrument.Kind.JUDGEMENT)).isTrue();
        assertThat(FilledBy.RESIDENT.fits(Instrument.Kind.JUDGEMENT)).isFalse();
        assertThat(FilledBy.WITH_HELP.fits(Instrument.Kind.OWN_VIEW)).isTrue();
    }

    private static Change.Line only(Response before, Response now, String scale) {
        return Change.of(List.of(now, before), SampleRegistry.registry(), DUTCH).getFirst().lines().stream()
                .filter(line -> line.name().equals(scale))
                .findFirst()
                .orElseThrow();
    }

    private static Response filled(String instrument, LocalDate on, String scale, String score) {
        return filled(instrument, on, scale, score, FilledBy.WITH_HELP);
    }

    private static Response filled(String instrument, LocalDate on, String scale, String score, FilledBy by) {
        return response(instrument, on, by, Map.of(scale, new BigDecimal(score)));
    }

    private static Response all(String instrument, Map<String, String> scores) {
        var numbers = new java.util.HashMap<String, BigDecimal>();
        scores.forEach((scale, score) -> numbers.put(scale, new BigDecimal(score)));
        return response(instrument, NOVEMBER, FilledBy.RESIDENT, numbers);
    }

    private static Response response(String instrument, LocalDate on, FilledBy by, Map<String, BigDecimal> scores) {
        return new Response(
                ResponseId.next(),
                ResidentId.next(),
                instrument,
                1,
                by,
                Map.of(),
                scores,
                Marks.NONE,
                on,
                null,
                ANNA,
                Instant.EPOCH,
                null);
    }
}
