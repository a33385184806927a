package nl.nabij.research;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.nabij.research.RuleTest.Cell;
import nl.nabij.research.RuleTest.Doubt;
import nl.nabij.research.RuleTest.Estimate;
import nl.nabij.shared.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The test of a rule. Expected values come from scripts/reference/rule_test.py, which knows nothing of this program. */
class RuleTestTests {

    /**
     * The numbers of the liver scans with which Begg and Greenes explain their method: 429 with and 221 without a finding, of
     * whom 263 and 81 were verified. Not corrected, the sensitivity would be 231 of 258, or 0.90.
     */
    private static final List<Cell> SCANS =
            List.of(new Cell(false, 429, 263, 231, 32, 0), new Cell(true, 221, 81, 27, 54, 0));

    private static final List<Cell> UNEQUAL = List.of(
            new Cell(false, 40, 20, 9, 6, 0),
            new Cell(false, 90, 15, 8, 4, 0),
            new Cell(true, 210, 14, 3, 9, 0),
            new Cell(true, 60, 12, 4, 7, 0));

    @Test
    void groupsOfWhichAPartIsAskedAreBroughtBackToTheirSize() {
        var test = of(SCANS, Doubt.ABSENT);

        assertEstimate(test.sensitivity(), 0.8364667154, 0.7826465185, 0.8790201901);
        assertEstimate(test.specificity(), 0.7383980182, 0.6555077130, 0.8072095168);
        assertEstimate(test.positive(), 0.8783269962, 0.8332807315, 0.9124804440);
        assertEstimate(test.negative(), 0.6666666667, 0.5585283506, 0.7597122876);
    }

    @Test
    void answersOfUnequalWeightAreWeighed() {
        var test = of(UNEQUAL, Doubt.ABSENT);

        assertEstimate(test.sensitivity(), 0.5297131148, 0.3300169236, 0.7203289406);
        assertEstimate(test.specificity(), 0.8097758406, 0.6842378088, 0.8931942628);
        assertEstimate(test.positive(), 0.6470588235, 0.4357189571, 0.8131829920);
        assertEstimate(test.negative(), 0.7234042553, 0.4959576160, 0.8742413868);
    }

    /** R 4.2.2: {@code prop.test(17, 40, correct = FALSE)$conf.int} is 0.2850939 to 0.5780493. */
    @Test
    void equalWeightsGiveWilsonsIntervalItself() {
        var cells = List.of(new Cell(false, 80, 40, 17, 23, 0));

        assertEstimate(of(cells, Doubt.ABSENT).positive(), 0.425, 0.2850939256, 0.5780493146);
        assertThat(of(cells, Doubt.ABSENT).positive().interval()).isEqualTo(new Share(17, 40).interval());
    }

    @Test
    void doubtIsReadInBothWaysOrLeftOut() {
        var cells = List.of(new Cell(false, 60, 60, 20, 30, 10), new Cell(true, 60, 60, 10, 40, 10));

        assertThat(of(cells, Doubt.ABSENT).positive().value()).isEqualTo(20 / 60.0, within(1e-12));
        assertThat(of(cells, Doubt.PRESENT).positive().value()).isEqualTo(30 / 60.0, within(1e-12));
        assertThat(of(cells, Doubt.LEFT_OUT).positive().value()).isEqualTo(20 / 50.0, within(1e-12));
        assertThat(requireNonNull(of(cells, Doubt.PRESENT).negative()).value()).isEqualTo(40 / 60.0, within(1e-12));
    }

    @Test
    void withoutAComparisonGroupOnlyOneNumberCanBeTold() {
        var test = of(List.of(new Cell(false, 80, 40, 17, 23, 0)), Doubt.ABSENT);

        assertThat(test.sensitivity()).isNull();
        assertThat(test.specificity()).isNull();
        assertThat(test.negative()).isNull();
    }

    @Test
    void noPartOfAllIsToldWhereAGroupHasNobody() {
        var test = of(List.of(new Cell(false, 80, 40, 17, 23, 0), new Cell(true, 80, 40, 0, 40, 0)), Doubt.ABSENT);

        assertThat(test.sensitivity())
                .as("1, with an uncertainty that nobody knows")
                .isNull();
        assertThat(test.specificity()).isNotNull();
        assertThat(requireNonNull(test.negative()).value()).isEqualTo(1);
    }

    @Test
    void nobodyAnsweredIsNoTest() {
        assertThat(RuleTest.of(List.of(new Cell(false, 80, 40, 0, 0, 0)), Doubt.ABSENT))
                .isNull();
        assertThat(RuleTest.of(List.of(), Doubt.ABSENT)).isNull();
    }

    @Test
    void clientManagerOfWhomNobodyAnsweredCountsInTheSizesOnly() {
        var more = List.of(SCANS.get(0), SCANS.get(1), new Cell(true, 221, 10, 0, 0, 0));

        assertThat(of(more, Doubt.ABSENT).negative())
                .isEqualTo(of(SCANS, Doubt.ABSENT).negative());
        assertThat(requireNonNull(of(more, Doubt.ABSENT).sensitivity()).value()).isLessThan(0.75);
    }

    @Test
    void intervalNarrowsWhenTheGroupsGrow() {
        var wide = requireNonNull(of(UNEQUAL, Doubt.ABSENT).sensitivity()).interval();
        var tenfold = UNEQUAL.stream()
                .map(cell -> new Cell(
                        cell.byLot(), 10 * cell.clients(), 10 * cell.drawn(), 10 * cell.yes(), 10 * cell.no(), 0))
                .toList();
        var narrow = requireNonNull(of(tenfold, Doubt.ABSENT).sensitivity()).interval();

        assertThat(narrow.lower()).isGreaterThan(wide.lower());
        assertThat(narrow.upper()).isLessThan(wide.upper());
    }

    private static RuleTest of(List<Cell> cells, Doubt doubt) {
        return requireNonNull(RuleTest.of(cells, doubt));
    }

    private static void assertEstimate(@Nullable Estimate estimate, double value, double lower, double upper) {
        var found = requireNonNull(estimate);
        assertThat(found.value()).isCloseTo(value, within(1e-9));
        assertThat(found.interval().lower()).isCloseTo(lower, within(1e-9));
        assertThat(found.interval().upper()).isCloseTo(upper, within(1e-9));
    }
}
