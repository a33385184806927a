package nl.nabij.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import nl.nabij.shared.TieId;
import org.junit.jupiter.api.Test;

/** What gives a ground. */
class GroundsTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Tie RECEIVER = new Tie(TieId.next(), Tie.Kind.RECEIVER, MONDAY, TUESDAY);

    @Test
    void receiverMayReferUntilTheTieEnds() {
        assertThat(grounds(RECEIVER).judge(Purpose.RECEIVE, MONDAY)).isPresent();
        assertThat(grounds(RECEIVER).judge(Purpose.RECEIVE, TUESDAY)).isEmpty();
    }

    @Test
    void receiverHasNoGroundForTheTalk() {
        assertThat(grounds(RECEIVER).judge(Purpose.TALK_TOGETHER, MONDAY)).isEmpty();
    }

    private static Grounds grounds(Tie... ties) {
        return new Grounds(List.of(ties), List.of(), EnumSet.allOf(LegalBasis.class));
    }
}
