package nl.nabij.referrals;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.nabij.referrals.Referral.Helped;
import nl.nabij.referrals.Referral.Reason;
import nl.nabij.referrals.Referral.Status;
import nl.nabij.referrals.Referral.Stop;
import nl.nabij.referrals.Referral.Turn;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.ServiceId;
import nl.nabij.shared.TeamId;
import org.junit.jupiter.api.Test;

/** The rules of one referral. */
class ReferralTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    private static final Map<Status, UnaryOperator<Referral>> STEPS = Map.of(
            Status.SEEN, referral -> referral.see(TUESDAY),
            Status.ACCEPTED, referral -> referral.accept(TUESDAY),
            Status.DECLINED, referral -> referral.decline(Reason.NO_ROOM, TUESDAY),
            Status.FIRST_CONTACT, referral -> referral.contact(TUESDAY),
            Status.FINISHED, referral -> referral.finish(TUESDAY),
            Status.FEEDBACK, referral -> referral.feedback("Henk speelt mee.", Helped.YES, TUESDAY),
            Status.WITHDRAWN, referral -> referral.withdraw(TUESDAY));

    /** Which status may follow which; written before the code. */
    private static final Map<Status, Set<Status>> FOLLOWS = Map.of(
            Status.SENT, Set.of(Status.SEEN, Status.ACCEPTED, Status.DECLINED, Status.WITHDRAWN),
            Status.SEEN, Set.of(Status.ACCEPTED, Status.DECLINED, Status.WITHDRAWN),
            Status.ACCEPTED, Set.of(Status.FIRST_CONTACT, Status.FINISHED),
            Status.FIRST_CONTACT, Set.of(Status.FINISHED),
            Status.FINISHED, Set.of(Status.FEEDBACK),
            Status.DECLINED, Set.of(),
            Status.FEEDBACK, Set.of(),
            Status.WITHDRAWN, Set.of());

    @Test
    void everyStepIsAllowedOrRefusedAsAgreed() {
        for (var status : Status.values()) {
            for (var step : STEPS.entrySet()) {
                var referral = in(status);
                var allowed = FOLLOWS.getOrDefault(status, Set.of()).contains(step.getKey());

                assertThat(referral.may(step.getKey()))
                        .as("%s to %s", status, step.getKey())
                        .isEqualTo(allowed);
                if (allowed) {
                    assertThat(step.getValue().apply(referral).status()).isEqualTo(step.getKey());
                } else {
                    assertThatIllegalStateException()
                            .isThrownBy(() -> step.getValue().apply(referral))
                            .withMessageContaining(status.name());
                }
            }
        }
    }

    @Test
    void noWayLeadsBackToAnEarlierStatus() {
        var seed = 20261122L;
        var random = new SplittableRandom(seed);
        for (var run = 0; run < 2000; run++) {
            var referral = in(Status.SENT);
            var seen = new ArrayList<>(List.of(referral.status()));
            while (true) {
                var now = referral;
                var next = STEPS.keySet().stream().filter(now::may).sorted().toList();
                if (next.isEmpty()) {
                    break;
                }
                referral = requireNonNull(STEPS.get(next.get(random.nextInt(next.size()))))
                        .apply(now);
                assertThat(seen).as("seed %d, run %d", seed, run).doesNotContain(referral.status());
                seen.add(referral.status());
            }
            assertThat(referral.turn()).isNotEqualTo(Turn.RECEIVER);
        }
    }

    @Test
    void somebodyIsToActUntilTheSenderHeardWhatCameOfIt() {
        assertThat(EnumSet.allOf(Status.class).stream()
                        .filter(status -> in(status).turn() == Turn.NOBODY))
                .containsExactly(Status.FEEDBACK, Status.WITHDRAWN);
        assertThat(in(Status.DECLINED).turn()).isEqualTo(Turn.SENDER);
    }

    @Test
    void whatWasSentDoesNotChange() {
        var first = in(Status.SENT);

        assertThat(first.accept(TUESDAY)
                        .finish(TUESDAY)
                        .feedback("Goed", null, TUESDAY)
                        .sent())
                .isEqualTo(first.sent());
    }

    @Test
    void stopTellsWhyAndEndsNothingTwice() {
        var stopped = in(Status.ACCEPTED).stop(Stop.DIED, TUESDAY);

        assertThat(stopped.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(stopped.stoppedFor()).isEqualTo(Stop.DIED);
        assertThat(in(Status.SENT).withdraw(TUESDAY).stoppedFor()).isEqualTo(Stop.SENDER);
        assertThatIllegalStateException().isThrownBy(() -> stopped.stop(Stop.DIED, TUESDAY));
        assertThatIllegalStateException().isThrownBy(() -> in(Status.FEEDBACK).stop(Stop.PERMISSION, TUESDAY));
    }

    /** Written out, so that a change is seen; docs/privacy.md tells the reasons. */
    @Test
    void eachReasonEndsWhatItMust() {
        assertThat(endedBy(Stop.PERMISSION)).isEqualTo("SENT SEEN ACCEPTED FIRST_CONTACT FINISHED");
        assertThat(endedBy(Stop.DIED)).isEqualTo("SENT SEEN ACCEPTED FIRST_CONTACT FINISHED");
        assertThat(endedBy(Stop.MOVED_AWAY)).isEqualTo("SENT SEEN ACCEPTED FIRST_CONTACT");
        assertThat(endedBy(Stop.NO_CONTACT)).isEqualTo("SENT SEEN ACCEPTED");
        assertThat(endedBy(Stop.SENDER)).isEqualTo("SENT SEEN");
    }

    private static String endedBy(Stop why) {
        return Arrays.stream(Status.values())
                .filter(status -> in(status).isEndedBy(why))
                .map(Status::name)
                .collect(Collectors.joining(" "));
    }

    private static Referral in(Status status) {
        return new Referral(
                ReferralId.next(),
                ResidentId.next(),
                ServiceId.next(),
                OrganisationId.next(),
                TeamId.next(),
                AccountId.next(),
                status,
                MONDAY,
                MONDAY,
                sent(null),
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static Sent sent(@org.jspecify.annotations.Nullable String goal) {
        return new Sent("Henk de Wit", "Henk", "nl", null, null, "Ik wil weer ergens bij horen.", false, null, goal);
    }
}
