package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.RunId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far names came, counted by hand. */
class FunnelTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /** Days from invitation to contact: 2, 4 and 9; the one in the middle is 4. Attempts: 1, 2 and 3, on average 2. */
    @Test
    void stepsCountWhoCameFurtherAndDaysAreOfTheOneInTheMiddle() {
        var funnel = Funnel.of(List.of(
                pass(SelectedState.OPEN, null, null, null, null, 0),
                pass(SelectedState.OPEN, DAY, null, null, null, 0),
                pass(SelectedState.INVITED, DAY, DAY.plusDays(1), null, null, 1),
                pass(SelectedState.NOT_REACHED, DAY, DAY.plusDays(3), null, null, 3),
                pass(SelectedState.REACHED, DAY, DAY.plusDays(5), DAY.plusDays(7), null, 1),
                pass(SelectedState.TALKED, DAY, DAY.plusDays(5), DAY.plusDays(9), DAY.plusDays(20), 2),
                pass(SelectedState.TALKED, DAY, DAY.plusDays(5), DAY.plusDays(14), DAY.plusDays(20), 3),
                pass(SelectedState.MOVED, DAY, null, null, null, 0)));

        assertThat(funnel.steps()).extracting(Funnel.Count::names).containsExactly(8L, 7L, 5L, 5L, 3L, 2L);
        assertThat(funnel.ends()).extracting(Funnel.Count::names).containsExactly(0L, 1L, 1L);
        assertThat(funnel.toInvited()).hasValue(5);
        assertThat(funnel.toReached()).hasValue(4);
        assertThat(funnel.toTalked()).hasValue(8.5);
        assertThat(funnel.attemptsToReach()).hasValue(2);
    }

    @Test
    void nothingIsKnownOfNobody() {
        var funnel = Funnel.of(List.of());

        assertThat(funnel.of("talked")).isZero();
        assertThat(funnel.toReached()).isEmpty();
        assertThat(funnel.attemptsToReach()).isEmpty();
        assertThat(Bars.of(funnel.steps()).bars()).hasSize(6);
    }

    /** Kept and not invited yet; whoever was invited at once was chosen as well. */
    @Test
    void whoWasKeptCountsBetweenReadAndInvited() {
        var kept = new Pass(
                ResidentId.next(),
                RunId.next(),
                "small-network",
                null,
                DAY,
                DAY,
                DAY,
                null,
                null,
                null,
                SelectedState.OPEN,
                0);

        var funnel = Funnel.of(List.of(kept, pass(SelectedState.INVITED, DAY, DAY, null, null, 1)));

        assertThat(funnel.of("kept")).isEqualTo(2);
        assertThat(funnel.of("invited")).isEqualTo(1);
    }

    /** Who said no on the phone was reached. */
    @Test
    void noIsAnAnswer() {
        var funnel = Funnel.of(List.of(pass(SelectedState.DECLINED, DAY, DAY, null, null, 1)));

        assertThat(funnel.of("reached")).isEqualTo(1);
    }

    private static Pass pass(
            SelectedState state,
            @Nullable LocalDate read,
            @Nullable LocalDate invited,
            @Nullable LocalDate reached,
            @Nullable LocalDate talked,
            int attempts) {
        return new Pass(
                ResidentId.next(),
                RunId.next(),
                "small-network",
                null,
                DAY,
                read,
                null,
                invited,
                reached,
                talked,
                state,
                attempts);
    }
}
