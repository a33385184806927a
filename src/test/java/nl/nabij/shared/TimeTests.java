package nl.nabij.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** The one clock. */
class TimeTests {

    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T23:30:00Z");

    @Test
    void tellsTheTimeOfTheMachine() {
        assertThat(new Time().clock().instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void standsStillAtTheChosenMoment() {
        Time.at(NEW_YEAR, () -> assertThat(new Time().clock().instant()).isEqualTo(NEW_YEAR));

        assertThat(Time.chosen()).isEmpty();
    }

    @Test
    void dayIsThatOfAmsterdam() {
        Time.at(
                NEW_YEAR,
                () -> assertThat(LocalDate.now(new Time().clock().withZone(Time.ZONE)))
                        .isEqualTo("2026-01-01"));
    }
}
