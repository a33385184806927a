package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.nabij.residents.Moments.Moment;
import org.junit.jupiter.api.Test;

/** The order of what happened. */
class MomentsTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final Instant TEN = Instant.parse("2026-11-17T09:00:00Z");

    @Test
    void newestComesFirstAndADayWithoutATimeAfterItsTimes() {
        var moments = Stream.of(
                on(TUESDAY, "step done"),
                at(TEN, "plan made"),
                at(TEN.plusSeconds(60), "referred"),
                on(TUESDAY.plusDays(1), "moved away"),
                on(TUESDAY.minusDays(1), "step done earlier"));

        assertThat(Moment.newestFirst(moments))
                .extracting(Moment::text)
                .containsExactly("moved away", "step done", "referred", "plan made", "step done earlier");
    }

    @Test
    void whatHasTheSameTimeStandsAsItHappened() {
        var moments = Stream.of(at(TEN, "sent"), at(TEN, "read"));

        assertThat(Moment.newestFirst(moments)).extracting(Moment::text).containsExactly("read", "sent");
    }

    private static Moment at(Instant at, String text) {
        return new Moment(at, text, List.of(), null);
    }

    private static Moment on(LocalDate on, String text) {
        return new Moment(on, text, List.of(), null);
    }
}
