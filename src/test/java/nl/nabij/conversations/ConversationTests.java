package nl.nabij.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.conversations.Impression.Certainty;
import nl.nabij.conversations.Impression.Kind;
import nl.nabij.conversations.Impression.Presence;
import nl.nabij.conversations.Impression.Source;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of one talk. */
class ConversationTests {

    private static final Instant MORNING = Instant.parse("2026-10-06T08:00:00Z");
    private static final Impression NOT_DISCUSSED = new Impression(Presence.NOT_DISCUSSED, null, null, null);

    @Test
    void talkWithoutWordsOrReasonIsNotRegistered() {
        var draft = draft().with(NOT_DISCUSSED, MORNING);

        assertThat(draft.isComplete()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> draft.register(MORNING));
    }

    @ParameterizedTest
    @EnumSource(Words.Reason.class)
    void reasonWhyThereAreNoWordsYetIsEnough(Words.Reason reason) {
        var draft = draft().with(new Words(null, reason, Words.Speaker.RESIDENT, null), MORNING)
                .with(NOT_DISCUSSED, MORNING);

        assertThat(draft.register(MORNING).isDraft()).isFalse();
    }

    @Test
    void wordsNeedSomebodyWhoSpokeThem() {
        assertThat(new Words("Ik wil muziek maken.", null, null, null).isComplete())
                .isFalse();
        assertThat(new Words("Ik wil muziek maken.", Words.Reason.OTHER, Words.Speaker.RESIDENT, null).isComplete())
                .isFalse();
    }

    @Test
    void whatWasDiscussedNeedsASourceAndHowSureThatIs() {
        assertThat(new Impression(Presence.YES, null, Certainty.SURE, null).isComplete())
                .isFalse();
        assertThat(new Impression(Presence.NO, Source.PROFESSIONAL, null, null).isComplete())
                .isFalse();
        assertThat(new Impression(Presence.DOUBTFUL, Source.PROFESSIONAL, Certainty.UNSURE, null).isComplete())
                .isTrue();
        assertThat(NOT_DISCUSSED.isComplete()).isTrue();
    }

    @Test
    void whatWasNotDiscussedHasNoSourceAndWhatIsNotThereHasNoKind() {
        assertThat(new Impression(Presence.NOT_DISCUSSED, Source.RESIDENT, Certainty.SURE, Kind.SOCIAL).tidy())
                .isEqualTo(NOT_DISCUSSED);
        assertThat(new Impression(Presence.NO, Source.RESIDENT, Certainty.SURE, Kind.SOCIAL).tidy())
                .isEqualTo(new Impression(Presence.NO, Source.RESIDENT, Certainty.SURE, null));
        assertThat(new Impression(Presence.YES, Source.RESIDENT, Certainty.SURE, null)
                        .tidy()
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void registeredTalkIsNotRegisteredAgain() {
        var registered = draft().with(SampleTalks.SAID, MORNING)
                .with(NOT_DISCUSSED, MORNING)
                .register(MORNING);

        assertThatIllegalStateException().isThrownBy(() -> registered.register(MORNING));
    }

    @Test
    void draftIsNotCorrected() {
        var draft = draft().with(SampleTalks.SAID, MORNING).with(NOT_DISCUSSED, MORNING);

        assertThatIllegalStateException()
                .isThrownBy(() -> draft.corrected(SampleTalks.correction(draft, "Iets anders."), MORNING));
    }

    private static Conversation draft() {
        return Conversation.begin(
                ConversationId.next(), ResidentId.next(), AccountId.next(), LocalDate.of(2026, 10, 6), MORNING);
    }
}
