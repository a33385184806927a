package nl.nabij.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import nl.nabij.shared.TeamId;
import nl.nabij.signals.Signal.Apart;
import nl.nabij.signals.Signal.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of one signal, and what who raised it hears. */
class SignalTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final AccountId WIM = AccountId.next();
    private static final AccountId NOOR = AccountId.next();

    @Test
    void takenSignalIsTakenOverByAColleagueAndGivenBack() {
        var taken = waiting().take(WIM, FRIDAY, TUESDAY);
        var over = taken.take(NOOR, FRIDAY, TUESDAY);
        var back = over.giveBack(FRIDAY);

        assertThat(taken.takenBy()).isEqualTo(WIM);
        assertThat(over.takenBy()).isEqualTo(NOOR);
        assertThat(back.state()).isEqualTo(State.WAITING);
        assertThat(back.takenBy()).isNull();
        assertThat(back.takenAt()).isNull();
    }

    @Test
    void noTermGrowsByPassingASignalOn() {
        var taken = waiting().take(WIM, FRIDAY, TUESDAY);

        assertThat(taken.take(NOOR, FRIDAY.plusDays(7), TUESDAY).due()).isEqualTo(FRIDAY);
        assertThat(taken.standIn(NOOR, taken.team(), TUESDAY).due()).isEqualTo(FRIDAY);
        assertThat(taken.passBack(FRIDAY.plusDays(7)).due()).isEqualTo(FRIDAY);
        assertThat(taken.passBack(FRIDAY.minusDays(2)).due())
                .as("a team reads sooner")
                .isEqualTo(FRIDAY.minusDays(2));
    }

    @Test
    void onlyWhoTookItMakesContact() {
        assertThatIllegalStateException()
                .isThrownBy(() -> waiting().contacted(Wish.TALK, null, true, TUESDAY))
                .withMessageContaining("WAITING");
    }

    @Test
    void whatIsOverStaysOver() {
        var refused = waiting().refuse(Reason.NO_REASON, null, TUESDAY);
        var contacted = waiting().take(WIM, FRIDAY, MONDAY).contacted(Wish.NO, null, true, TUESDAY);

        for (var over : List.of(refused, contacted)) {
            assertThatIllegalStateException().isThrownBy(() -> over.take(WIM, FRIDAY, TUESDAY));
            assertThatIllegalStateException().isThrownBy(() -> over.refuse(Reason.ELSEWHERE, null, TUESDAY));
            assertThatIllegalStateException().isThrownBy(() -> over.handOn(TeamId.next(), FRIDAY));
            assertThat(over.endedAt()).isEqualTo(TUESDAY);
        }
    }

    @Test
    void whatWaitsApartIsLetThroughOrRefusedAndNothingElse() {
        var apart = signal(State.APART, Apart.NETWORK);

        assertThat(apart.letThrough(TeamId.next(), FRIDAY).state()).isEqualTo(State.WAITING);
        assertThat(apart.refuse(Reason.UNUSABLE, null, TUESDAY).state()).isEqualTo(State.REFUSED);
        assertThatIllegalStateException().isThrownBy(() -> apart.take(WIM, FRIDAY, TUESDAY));
    }

    @Test
    void mayAgreesWithTheTransitions() {
        for (var state : State.values()) {
            for (var next : State.values()) {
                assertThat(signal(state, null).may(next))
                        .as(state + " to " + next)
                        .isEqualTo(
                                switch (next) {
                                    case WAITING, TAKEN -> state == State.WAITING || state == State.TAKEN;
                                    case CONTACTED -> state == State.TAKEN;
                                    case REFUSED ->
                                        state == State.WAITING || state == State.TAKEN || state == State.APART;
                                    case APART -> false;
                                });
            }
        }
    }

    @Test
    void senderHearsThatThereWasContactUnlessThePersonDoesNotWantThat() {
        var taken = waiting().take(WIM, FRIDAY, MONDAY);

        assertThat(Heard.of(taken).stage()).isEqualTo(Heard.Stage.TAKEN);
        assertThat(Heard.of(taken.contacted(Wish.TALK, null, true, TUESDAY)))
                .isEqualTo(new Heard(Heard.Stage.CONTACT, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)));
        assertThat(Heard.of(taken.contacted(Wish.TALK, null, false, TUESDAY)).stage())
                .isEqualTo(Heard.Stage.CLOSED);
    }

    /** Whether somebody helps already, died, or gave no reason, looks the same from outside. */
    @ParameterizedTest
    @EnumSource(Reason.class)
    void reasonThatSaysSomethingOfThePersonIsNotHeard(Reason reason) {
        var stage = Heard.of(waiting().refuse(reason, null, TUESDAY)).stage();

        assertThat(stage)
                .isEqualTo(
                        switch (reason) {
                            case WHO_UNKNOWN -> Heard.Stage.WHO_UNKNOWN;
                            case ELSEWHERE -> Heard.Stage.ELSEWHERE;
                            case HELPED_ALREADY, NO_REASON, UNUSABLE, DIED -> Heard.Stage.CLOSED;
                        });
    }

    @ParameterizedTest
    @EnumSource(Wish.class)
    void whatThePersonWantsIsNotHeard(Wish wish) {
        assertThat(Heard.of(waiting().take(WIM, FRIDAY, MONDAY).contacted(wish, null, true, TUESDAY))
                        .stage())
                .isEqualTo(Heard.Stage.CONTACT);
    }

    @ParameterizedTest
    @EnumSource(Knows.class)
    void residentReadsWordsAndNameOnlyWhereTheSenderAgreed(Knows knows) {
        var own = OwnView.of(signal(State.WAITING, null, knows), "Bep");

        assertThat(own.words() != null).isEqualTo(knows == Knows.YES_WITH_NAME || knows == Knows.SELF);
        assertThat(own.by() != null).isEqualTo(knows == Knows.YES_WITH_NAME || knows == Knows.SELF);
    }

    @Test
    void manyFromOneNetworkWaitApartAndOthersDoNot() {
        var crowd = new Crowd();
        var apart = new ArrayList<Integer>();
        for (var one = 1; one <= 30; one++) {
            if (crowd.judge("a", "192.0.2.1", 10, 1_000, MONDAY).isPresent()) {
                apart.add(one);
            }
        }

        assertThat(apart).hasSize(20).startsWith(11);
        assertThat(crowd.judge("a", "192.0.2.2", 10, 1_000, MONDAY)).isEmpty();
        assertThat(crowd.judge("b", "192.0.2.1", 10, 1_000, MONDAY))
                .as("another region")
                .isEmpty();
        assertThat(crowd.judge("a", "192.0.2.1", 10, 1_000, MONDAY.plusSeconds(3600)))
                .as("the next hour")
                .isEmpty();
    }

    @Test
    void manyInTheRegionWaitApartWhoeverSendsThem() {
        var crowd = new Crowd();
        var apart = 0;
        for (var one = 0; one < 300; one++) {
            apart += crowd.judge("a", "network " + one, 10, 100, MONDAY).isPresent() ? 1 : 0;
        }

        assertThat(apart).isBetween(200, 205);
    }

    /** A million networks cost no more memory than one: the table has a fixed number of places. */
    @Test
    void memoryIsBoundedWhoeverComes() {
        var crowd = new Crowd();
        for (var one = 0; one < 1_000_000; one++) {
            crowd.judge("a", "network " + one, 10, Integer.MAX_VALUE, MONDAY);
        }

        assertThat(Crowd.PLACES * 8).isEqualTo(512 * 1024);
        assertThat(crowd.judge("a", "one more", 1_000, Integer.MAX_VALUE, MONDAY))
                .isEmpty();
    }

    @Test
    void codeIsFoundAsPeopleTypeIt() {
        assertThat(Receipts.typed("K7PM-4XRT-9WQC")).contains("K7PM4XRT9WQC");
        assertThat(Receipts.typed(" k7pm 4xrt 9wqc ")).contains("K7PM4XRT9WQC");
        assertThat(Receipts.typed("o1il-4xrt-9wqc")).contains("01114XRT9WQC");
        assertThat(Receipts.typed("K7PM-4XRT-9WQ")).isEmpty();
        assertThat(Receipts.typed("K7PM-4XRT-9WQU")).isEmpty();
        assertThat(Receipts.typed(null)).isEmpty();
        assertThat(Receipts.typed("A".repeat(10_000))).isEmpty();
        assertThat(Receipts.shown("K7PM4XRT9WQC")).isEqualTo("K7PM-4XRT-9WQC");
    }

    @Test
    void whatIsTypedIsMadeFitToKeep() {
        assertThat(Typed.text("  dicht\r\ngordijn\u0000\u0007\u200b ")).isEqualTo("dicht\ngordijn\u200b");
        assertThat(Typed.text("half\ud83d")).isEqualTo("half\ufffd");
        assertThat(Typed.text("heel \ud83d\ude00")).isEqualTo("heel \ud83d\ude00");
        assertThat(Typed.postcode(" 1441 ab ")).isEqualTo("1441AB");
        assertThat(Typed.isPostcode("1441")).isTrue();
        assertThat(Typed.isPostcode("0441AB")).isFalse();
        assertThat(Typed.day("2026-02-30")).isEmpty();
    }

    @Test
    void beginningEndsAtAWord() {
        var random = new SplittableRandom(7);
        for (var run = 0; run < 500; run++) {
            var text = new StringBuilder();
            while (text.length() < 400) {
                text.append("x".repeat(random.nextInt(1, 30))).append(' ');
            }
            assertThat(QueueView.beginning(text.toString()))
                    .endsWith("x …")
                    .hasSizeLessThanOrEqualTo(QueueView.BEGINNING + 2);
        }
        assertThat(QueueView.beginning("kort")).isEqualTo("kort");
    }

    private static Signal waiting() {
        return signal(State.WAITING, null);
    }

    private static Signal signal(State state, @Nullable Apart apart) {
        return signal(state, apart, Knows.NO);
    }

    private static Signal signal(State state, @Nullable Apart apart, Knows knows) {
        return new Signal(
                SignalId.next(),
                ResidentId.next(),
                Signal.Origin.PUBLIC,
                null,
                "De gordijnen zijn dicht.",
                Set.of(),
                null,
                null,
                null,
                knows,
                state,
                apart,
                TeamId.next(),
                null,
                MONDAY,
                FRIDAY,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
