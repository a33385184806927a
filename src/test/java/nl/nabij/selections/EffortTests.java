package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.nabij.shared.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often somebody is tried, and what comes of it. */
class EffortTests {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:15:00Z");
    private static final AccountId ANNA = AccountId.next();

    @Test
    void afterTheLastAttemptWithoutAnswerSomebodyIsLeftInPeace() {
        assertThat(tried(Reach.NO_ANSWER).after(Reach.NO_ANSWER)).isEqualTo(SelectedState.INVITED);
        assertThat(tried(Reach.NO_ANSWER, Reach.WRONG_NUMBER).after(Reach.WRONG_NUMBER))
                .isEqualTo(SelectedState.INVITED);
        assertThat(tried(Reach.NO_ANSWER, Reach.RETURNED, Reach.NO_ANSWER).after(Reach.NO_ANSWER))
                .isEqualTo(SelectedState.NOT_REACHED);
    }

    /** A letter on its way can still be answered. */
    @Test
    void lastAttemptThatWaitsIsGivenItsTime() {
        var effort = tried(Reach.NO_ANSWER, Reach.NO_ANSWER, Reach.SENT);

        assertThat(effort.after(Reach.SENT)).isEqualTo(SelectedState.INVITED);
        assertThat(effort.mayTry()).isFalse();
        assertThat(effort.waiting()).isPresent();
    }

    @Test
    void attemptsOfEarlierListsCount() {
        var effort = new Effort(List.of(attempt(1, Reach.NO_ANSWER)), 2, 3);

        assertThat(effort.mayTry()).isFalse();
        assertThat(effort.place(effort.attempts().getFirst())).isEqualTo(3);
        assertThat(effort.next()).as("the number for this list").isEqualTo(2);
        assertThat(effort.after(Reach.NO_ANSWER)).isEqualTo(SelectedState.NOT_REACHED);
    }

    @Test
    void contactEndsItAtAnyAttempt() {
        assertThat(tried(Reach.REACHED).after(Reach.REACHED)).isEqualTo(SelectedState.REACHED);
        assertThat(tried(Reach.DECLINED).after(Reach.DECLINED)).isEqualTo(SelectedState.DECLINED);
        assertThat(tried(Reach.NO_CONTACT).after(Reach.NO_CONTACT)).isEqualTo(SelectedState.DECLINED);
    }

    @Test
    void onlyAnEarlierAttemptThatIsTheLastCanBeAnswered() {
        assertThat(tried(Reach.SENT, Reach.NO_ANSWER).waiting()).isEmpty();
        assertThat(tried(Reach.CALL_BACK).waiting()).isPresent();
    }

    @Test
    void mistakeIsTakenBackOnTheSameDayOnly() {
        var effort = tried(Reach.NO_ANSWER);

        assertThat(effort.mayTakeBack(1, TUESDAY.plusSeconds(3600))).isTrue();
        assertThat(effort.mayTakeBack(2, TUESDAY)).isFalse();
        assertThat(effort.mayTakeBack(1, TUESDAY.plusSeconds(86_400))).isFalse();
        assertThat(tried(Reach.NO_CONTACT).mayTakeBack(1, TUESDAY)).isFalse();
    }

    /** What is sent cannot be answered at once; what waits cannot stay waiting by an answer. */
    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyWayHasOutcomesThatFit(Channel channel) {
        assertThat(Reach.atOnce(channel)).isNotEmpty();
        assertThat(Reach.afterwards(channel)).isNotEmpty().noneMatch(Reach::isWaiting);
        assertThat(Reach.afterwards(channel)).contains(Reach.DECLINED, Reach.NO_CONTACT);
        assertThat(Reach.before(channel).isWaiting()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> AttemptRequest.of(1, channel, "nl", Reach.RETURNED));
    }

    private static Effort tried(Reach... reaches) {
        var attempts = new ArrayList<Attempt>();
        for (var reach : reaches) {
            attempts.add(attempt(attempts.size() + 1, reach));
        }
        return new Effort(attempts, 0, 3);
    }

    private static Attempt attempt(int number, Reach reach) {
        return new Attempt(number, Channel.PHONE, "nl", ANNA, TUESDAY, reach, TUESDAY, null, "", null);
    }
}
