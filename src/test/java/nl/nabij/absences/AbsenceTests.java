package nl.nabij.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.nabij.shared.AbsenceId;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of one absence. */
class AbsenceTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final AccountId WIM = AccountId.next();

    @Test
    void whatHasItsLastDayInItCannotBeDoneInTime() {
        var absence = absence(TUESDAY, FRIDAY, null);

        assertThat(absence.holds(TUESDAY, MONDAY)).isTrue();
        assertThat(absence.holds(FRIDAY, MONDAY)).isTrue();
        assertThat(absence.holds(FRIDAY.plusDays(3), MONDAY)).as("back in time").isFalse();
        assertThat(absence.holds(MONDAY, MONDAY)).as("done before it begins").isFalse();
    }

    @Test
    void whatWasLateAlreadyCannotWaitEither() {
        assertThat(absence(TUESDAY, FRIDAY, null).holds(MONDAY, TUESDAY)).isTrue();
    }

    @Test
    void absenceThatIsOverHoldsNothing() {
        assertThat(absence(TUESDAY, FRIDAY, null).holds(FRIDAY, FRIDAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void twoOnTheSameDayMeet() {
        var absence = absence(TUESDAY, FRIDAY, null);

        assertThat(absence.meets(FRIDAY, FRIDAY.plusDays(9))).isTrue();
        assertThat(absence.meets(MONDAY, TUESDAY)).isTrue();
        assertThat(absence.meets(MONDAY, FRIDAY.plusDays(9))).isTrue();
        assertThat(absence.meets(FRIDAY.plusDays(1), FRIDAY.plusDays(9))).isFalse();
    }

    @Test
    void nobodyStandsInForOneselfAndNothingEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> absence(TUESDAY, FRIDAY, WIM));
        assertThatIllegalArgumentException().isThrownBy(() -> absence(TUESDAY, MONDAY, null));
    }

    private static Absence absence(LocalDate begins, LocalDate ends, @Nullable AccountId standIn) {
        return new Absence(AbsenceId.next(), WIM, begins, ends, standIn, WIM);
    }
}
