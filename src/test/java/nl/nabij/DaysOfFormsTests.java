package nl.nabij;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between midnight here and midnight in Greenwich, the day of today is not in the future. */
@RegionTest
class DaysOfFormsTests {

    @Autowired
    Validator validator;

    record Day(@PastOrPresent LocalDate on) {}

    @Test
    void todayIsTodayFromMidnightWherePeopleLive() {
        Time.at(Instant.parse("2026-11-25T23:30:00Z"), () -> {
            assertThat(validator.validate(new Day(LocalDate.of(2026, 11, 26)))).isEmpty();
            assertThat(validator.validate(new Day(LocalDate.of(2026, 11, 27)))).hasSize(1);
        });
    }
}
