package nl.nabij.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.nabij.responses.Reply.Step;
import org.junit.jupiter.api.Test;

/** What is said of a question besides answering it; the same rules together, alone and on paper. */
class FilledTests {

    @Test
    void skippingTakesTheAnswerAwayAndAnsweringTakesTheSkippingAway() {
        var filled = Filled.NONE.with("body", new Reply("5", false, false));

        var skipped = filled.with("body", new Reply("5", true, true));
        assertThat(skipped).isEqualTo(new Filled(Map.of(), Set.of("body"), Set.of("body")));

        var answered = skipped.with("body", new Reply(" 7 ", false, false));
        assertThat(answered).isEqualTo(new Filled(Map.of("body", "7"), Set.of(), Set.of()));
        assertThat(answered.with("body", new Reply("  ", false, false)).holdsNothing())
                .isTrue();
    }

    @Test
    void skippedStaysSkippedUntilThereIsAnAnswer() {
        var skipped = new Reply("", false, true);

        assertThat(skipped.then("", false, Step.BACK).skipped()).isTrue();
        assertThat(skipped.then(" ", true, Step.NEXT)).isEqualTo(new Reply(" ", true, true));
        assertThat(skipped.then("5", false, Step.BACK)).isEqualTo(new Reply("5", false, false));
        assertThat(skipped.then("5", true, Step.SKIP)).isEqualTo(new Reply("5", true, true));
    }

    @Test
    void otherQuestionsStayAsTheyAre() {
        var filled = Filled.NONE.with("body", new Reply("5", true, false)).with("mind", new Reply("", false, true));

        assertThat(filled.reply("body")).isEqualTo(new Reply("5", true, false));
        assertThat(filled.reply("mind")).isEqualTo(new Reply("", false, true));
        assertThat(filled.reply("meaning")).isEqualTo(Reply.NONE);
        assertThat(filled.marks()).isEqualTo(new Marks(Set.of("body"), Set.of("mind")));
    }
}
