package nl.nabij.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What gives a ground. */
class TieTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Tie RECEIVER = new Tie(Tie.Kind.RECEIVER, MONDAY, TUESDAY);

    @Test
    void receiverMayReferUntilTheTieEnds() {
        assertThat(Tie.judge(List.of(RECEIVER), Purpose.RECEIVE, MONDAY)).isPresent();
        assertThat(Tie.judge(List.of(RECEIVER), Purpose.RECEIVE, TUESDAY)).isEmpty();
    }

    @Test
    void receiverHasNoGroundForTheTalk() {
        assertThat(Tie.judge(List.of(RECEIVER), Purpose.TALK_TOGETHER, MONDAY)).isEmpty();
    }
}
