package nl.nabij.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wilson's interval of a share. */
class ShareTests {

    /** Expected values of R 4.2.2: {@code print(prop.test(17, 40, correct = FALSE)$conf.int, digits = 12)} and so on. */
    @ParameterizedTest
    @CsvSource({
        "17, 40, 0.28509392560, 0.57804931458",
        " 0, 10, 0.00000000000, 0.277532799863",
        " 3, 11, 0.0974605929002, 0.5656453011761"
    })
    void intervalIsThatOfR(long count, long total, double lower, double upper) {
        var interval = new Share(count, total).interval();

        assertThat(interval.lower()).isCloseTo(lower, within(1e-10));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-10));
    }

    @Test
    void everybodyOfTenMirrorsNobodyOfTen() {
        var nobody = new Share(0, 10).interval();

        var everybody = new Share(10, 10).interval();

        assertThat(everybody.upper()).isEqualTo(1);
        assertThat(everybody.lower()).isCloseTo(1 - nobody.upper(), within(1e-12));
    }

    @Test
    void intervalHoldsTheShareAndNarrowsWhenTheGroupGrows() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 1_000; round++) {
            var total = random.nextLong(1, 500);
            var count = random.nextLong(0, total + 1);
            var share = new Share(count, total);
            var larger = new Share(count * 4, total * 4);

            assertThat(share.value())
                    .as("%d of %d, seed 7", count, total)
                    .isBetween(share.interval().lower(), share.interval().upper());
            assertThat(width(larger)).as("%d of %d, seed 7", count, total).isLessThan(width(share));
        }
    }

    @Test
    void noShareOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0)).withMessageContaining("0 of 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(5, 4)).withMessageContaining("5 of 4");
    }

    private static double width(Share share) {
        return share.interval().upper() - share.interval().lower();
    }
}
