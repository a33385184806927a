package nl.nabij.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long one waits after wrong passwords. */
class PatienceTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 15", "6, 30", "7, 60", "10, 480", "11, 900", "12, 900", "1000000, 900"})
    void waitDoublesUpToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(Patience.FEW.left(failures, MONDAY, MONDAY)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitEnds() {
        assertThat(Patience.FEW.left(5, MONDAY, MONDAY.plusSeconds(14))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Patience.FEW.left(5, MONDAY, MONDAY.plusSeconds(15))).isZero();
        assertThat(Patience.FEW.left(5, MONDAY, MONDAY.plusSeconds(900))).isZero();
    }

    @Test
    void householdWithManyAddressesIsOneNetwork() {
        assertThat(new Place("2001:db8:1:2:aaaa::1", null).network())
                .isEqualTo(new Place("2001:db8:1:2:bbbb::9", null).network())
                .isNotEqualTo(new Place("2001:db8:1:3::1", null).network());
        assertThat(new Place("192.0.2.7", null).network()).isEqualTo("192.0.2.7");
    }
}
