package nl.nabij.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on which people work. */
class WorkingDaysTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Python: {@code [str(dateutil.easter.easter(year)) for year in (...)]}, dateutil 2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2038-04-25",
                "2057-04-22",
                "1961-04-02",
                "2076-04-19"
            })
    void easterIsWhereTheCalendarHasIt(LocalDate easter) {
        assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, New Year",
        "2026-04-03, Good Friday",
        "2026-04-06, Easter Monday",
        "2026-04-27, King's Day",
        "2025-04-26, King's Day before a Sunday",
        "2026-05-05, Liberation Day",
        "2026-05-14, Ascension Day",
        "2026-05-25, Whit Monday",
        "2026-12-25, Christmas",
        "2025-12-26, second day of Christmas",
        "2026-11-21, Saturday",
        "2026-11-22, Sunday"
    })
    void nobodyWorks(LocalDate day, String why) {
        assertThat(WorkingDays.isWorkingDay(day)).as(why).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-04-28", "2026-05-15", "2026-12-24", "2026-12-31"})
    void peopleWork(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void weekendIsPassedBy() {
        assertThat(WorkingDays.between(FRIDAY, MONDAY)).isEqualTo(1);
        assertThat(WorkingDays.between(FRIDAY, FRIDAY.plusDays(2))).isZero();
        assertThat(WorkingDays.between(MONDAY, FRIDAY)).isZero();
        assertThat(WorkingDays.after(FRIDAY, 1)).isEqualTo(MONDAY);
        assertThat(WorkingDays.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void fiveWorkingDaysFromDutchChristmasIsNextYear() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 24), 5)).isEqualTo("2027-01-04");
    }

    @Test
    void countsBackAsItCountsAhead() {
        var seed = 20261122L;
        var random = new SplittableRandom(seed);
        for (var i = 0; i < 500; i++) {
            var today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
            var days = random.nextInt(1, 30);
            var before = WorkingDays.before(today, days);

            assertThat(WorkingDays.between(before, today))
                    .as("seed %d: %s, %d", seed, today, days)
                    .isEqualTo(days);
            assertThat(WorkingDays.between(before.plusDays(1), today))
                    .as("seed %d: %s, %d, the latest", seed, today, days)
                    .isLessThan(days);
        }
    }

    @Test
    void neverTheOtherWay() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.after(FRIDAY, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.before(FRIDAY, 0));
    }

    /** King's Day 2026 is Monday 27 April; 27 April 2031 is a Sunday, so King's Day is Saturday 26. */
    @Test
    void dayOffMovesToTheNextWorkingDay() {
        assertThat(WorkingDays.onOrAfter(LocalDate.of(2026, 4, 24))).isEqualTo(LocalDate.of(2026, 4, 24));
        assertThat(WorkingDays.onOrAfter(LocalDate.of(2026, 4, 25))).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(WorkingDays.onOrAfter(LocalDate.of(2031, 4, 26))).isEqualTo(LocalDate.of(2031, 4, 28));
        assertThat(WorkingDays.onOrAfter(LocalDate.of(2026, 5, 5))).isEqualTo(LocalDate.of(2026, 5, 6));
    }
}
