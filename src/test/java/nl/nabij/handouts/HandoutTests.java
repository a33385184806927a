package nl.nabij.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.nabij.handouts.Handout.Chosen;
import nl.nabij.handouts.Handout.State;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.HandoutId;
import nl.nabij.shared.Networks;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How far a handout is, and what is answered so far. */
class HandoutTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Quiet QUIET = new Quiet(false, NOON);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void codeWorksUntilItsLastMomentAndNoLonger() {
        var handout = handout(null, null, null);

        assertThat(handout.state(NOON)).isEqualTo(State.WAITING);
        assertThat(handout.state(NOON.plus(WEEK).minusNanos(1))).isEqualTo(State.WAITING);
        assertThat(handout.state(NOON.plus(WEEK))).isEqualTo(State.OVER);
    }

    @Test
    void phoneClosesWhenNothingHappensAndRestsForADay() {
        var begun = begun(false);

        assertThat(begun.state(NOON.plusSeconds(1_799))).isEqualTo(State.BUSY);
        assertThat(begun.state(NOON.plusSeconds(1_800))).isEqualTo(State.RESTING);
        assertThat(begun.state(NOON.plusSeconds(1_800 + 86_399))).isEqualTo(State.RESTING);
        assertThat(begun.state(NOON.plusSeconds(1_800 + 86_400)))
                .as("its code begins anew")
                .isEqualTo(State.WAITING);
        assertThat(begun.state(NOON.plus(WEEK))).isEqualTo(State.OVER);
    }

    @Test
    void atTheDeskNothingRests() {
        var begun = begun(true);

        assertThat(begun.state(NOON.plusSeconds(299))).isEqualTo(State.BUSY);
        assertThat(begun.state(NOON.plusSeconds(300))).isEqualTo(State.WAITING);
    }

    /** WCAG 2.2.1: 20 seconds at least. */
    @Test
    void itAsksInTimeWhetherSomebodyIsThere() {
        for (var desk : List.of(true, false)) {
            var quiet = new Quiet(desk, NOON);

            assertThat(quiet.warned())
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(20))
                    .isLessThan(quiet.lasts());
        }
        assertThat(new Quiet(true, NOON).known()).isEqualTo(Duration.ofMinutes(5));
        assertThat(new Quiet(false, NOON).known()).isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    }

    @Test
    void whatWasSentStaysSentAndWhatWasEndedStaysOver() {
        assertThat(handout(QUIET, NOON, null).state(NOON)).isEqualTo(State.SENT);
        assertThat(handout(QUIET, null, NOON).state(NOON)).isEqualTo(State.OVER);
    }

    /** A paper comes back by post after the code has ended; it is not typed over what somebody is filling in now. */
    @Test
    void paperIsTakenLateButNotTwiceAndNotMeanwhile() {
        assertThat(handout(null, null, null).takesPaper(NOON.plus(WEEK).plus(WEEK)))
                .isTrue();
        assertThat(handout(QUIET, null, null).takesPaper(NOON)).isFalse();
        assertThat(handout(new Quiet(false, NOON.minusSeconds(1_801)), null, null)
                        .takesPaper(NOON))
                .isTrue();
        assertThat(handout(null, NOON, null).takesPaper(NOON)).isFalse();
        assertThat(handout(null, null, NOON).takesPaper(NOON)).isFalse();
    }

    @Test
    void chosenIsReadAsItIsWritten() {
        assertThat(Chosen.parse("conversation-map/1")).isEqualTo(new Chosen("conversation-map", 1));
        assertThat(new Chosen("who-5", 2)).hasToString("who-5/2");
    }

    @Test
    void codeIsReadAsPeopleTypeIt() {
        assertThat(Codes.typed(" k7pm-4xrt ")).contains("K7PM4XRT");
        assertThat(Codes.typed("K7PM 4XRO")).contains("K7PM4XR0");
        assertThat(Codes.typed("k7pm4xil")).contains("K7PM4X11");
        assertThat(Codes.typed("K7PM4XR")).isEmpty();
        assertThat(Codes.typed("K7PM4XRU")).as("no U in any code").isEmpty();
        assertThat(Codes.typed(null)).isEmpty();
        assertThat(Codes.typed("K".repeat(101))).isEmpty();
        assertThat(Codes.shown("K7PM4XRT")).isEqualTo("K7PM-4XRT");
        assertThat(Codes.shown("4XRTK7")).isEqualTo("4XR-TK7");
    }

    /** Else one household would have more addresses than there are codes. */
    @Test
    void networkOfAnIpv6AddressIsItsFirstHalf() {
        assertThat(Networks.household("2001:db8:1:2:aaaa::1")).isEqualTo(Networks.household("2001:db8:1:2:bbbb::2"));
        assertThat(Networks.household("2001:db8:1:2::1")).isNotEqualTo(Networks.household("2001:db8:1:3::1"));
        assertThat(Networks.household("198.51.100.7")).isEqualTo("198.51.100.7");
    }

    private static Handout begun(boolean desk) {
        return handout(new Quiet(desk, NOON), null, null);
    }

    private static Handout handout(@Nullable Quiet quiet, @Nullable Instant sentAt, @Nullable Instant endedAt) {
        return new Handout(
                HandoutId.next(),
                ResidentId.next(),
                AccountId.next(),
                List.of(new Chosen("conversation-map", 1)),
                NOON,
                NOON.plus(WEEK),
                quiet != null && quiet.desk(),
                quiet == null ? null : quiet.closesAt(),
                quiet == null ? null : quiet.keptUntil(),
                sentAt,
                endedAt);
    }
}
