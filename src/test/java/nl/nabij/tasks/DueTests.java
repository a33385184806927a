package nl.nabij.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for how near or how late something is. */
class DueTests {

    /** 20 November 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20, TODAY, 0",
        "2026-11-20, 2026-11-19, TOMORROW, 0",
        "2026-11-20, 2026-11-16, LATER, 0",
        "2026-11-20, 2026-11-21, JUST_PASSED, 0",
        "2026-11-20, 2026-11-22, JUST_PASSED, 0",
        "2026-11-20, 2026-11-23, ONE_DAY_STILL, 1",
        "2026-11-17, 2026-11-24, DAYS_STILL, 5"
    })
    void saysWhenItWasPromised(LocalDate day, LocalDate today, Due.When when, int still) {
        var due = Due.of(day, today);

        assertThat(due.when()).isEqualTo(when);
        assertThat(due.standsStill()).isEqualTo(still);
        assertThat(due.isLate()).isEqualTo(still > 0);
    }
}
