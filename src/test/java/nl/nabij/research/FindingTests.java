package nl.nabij.research;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Totals;
import org.junit.jupiter.api.Test;

/** One row of the report, made of what a safe table shows. */
class FindingTests {

    @Test
    void shareIsOfTheTalksInWhichItWasDiscussed() {
        var finding = finding(60, 40, 17, 13, 10, 20);

        assertThat(finding.selected()).isEqualTo(160);
        assertThat(finding.invited()).isEqualTo(100);
        assertThat(finding.talked()).isEqualTo(60);
        assertThat(finding.percent()).isEqualTo("43%");
    }

    /** R 4.2.2: {@code prop.test(17, 40, correct = FALSE)$conf.int} is 0.2850939 to 0.5780493. */
    @Test
    void intervalIsThatOfWilson() {
        var interval = requireNonNull(finding(60, 40, 17, 13, 10, 20).lonely()).interval();

        assertThat(interval.lower()).isCloseTo(0.2850939, within(1e-7));
        assertThat(interval.upper()).isCloseTo(0.5780493, within(1e-7));
    }

    @Test
    void whatNeedsAHiddenCountIsHiddenToo() {
        var finding = finding(60, 40, 3, 40, 30, 20);

        assertThat(finding.lonely()).isNull();
        assertThat(finding.percent()).isNull();
        assertThat(finding.lower()).isNull();
    }

    @Test
    void nobodyTalkedIsNoShare() {
        assertThat(finding(60, 40, 0, 0, 0, 0).lonely()).isNull();
    }

    private static Finding finding(long... counts) {
        var row = new Counted("row", java.util.Arrays.stream(counts).boxed().toList());
        var table = SmallNumbers.of(10).table(Research.STAGES, List.of(row), Totals.OF_ROWS);
        return Finding.of("row", table.rows().getFirst());
    }
}
