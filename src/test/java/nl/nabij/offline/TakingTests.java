package nl.nabij.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.TakingId;
import nl.nabij.shared.TalkId;
import nl.nabij.talks.Sheet;
import org.junit.jupiter.api.Test;

/** The rules of taking a talk along. */
class TakingTests {

    private static final Instant TAKEN = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-12-01T19:00:00Z");

    private final Taking taking =
            new Taking(TakingId.next(), TalkId.next(), ResidentId.next(), AccountId.next(), TAKEN, null);

    @Test
    void whoSendsHasSignedInAfterTakingAlongAndNotLongAgo() {
        assertThat(taking.isProven(EVENING, EVENING)).isTrue();
        assertThat(taking.isProven(EVENING.minusSeconds(14 * 60 + 59), EVENING)).isTrue();
        assertThat(taking.isProven(EVENING.minusSeconds(15 * 60), EVENING)).isFalse();
    }

    @Test
    void sessionInWhichItWasTakenAlongProvesNothing() {
        assertThat(taking.isProven(TAKEN.minusSeconds(1), TAKEN.plusSeconds(60)))
                .isFalse();
        assertThat(taking.isProven(TAKEN, TAKEN.plusSeconds(60))).isFalse();
        assertThat(taking.isProven(null, EVENING)).isFalse();
    }

    @Test
    void noteThatIsLongerThanANoteMayBeDoesNotFit() {
        assertThat(brought("a".repeat(Sheet.LONGEST)).fits()).isTrue();
        assertThat(brought("a".repeat(Sheet.LONGEST + 1)).fits()).isFalse();
    }

    private static Brought brought(String note) {
        return new Brought("as-equals", 1, new Sheet(0, Map.of()), new Sheet(1, Map.of(1, note)));
    }
}
