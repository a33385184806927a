package nl.nabij.questionnaires;

import static nl.nabij.questionnaires.SampleQuestionnaires.NEIGHBOURS;
import static org.assertj.core.api.Assertions.assertThat;

import nl.nabij.questionnaires.Change.Kind;
import org.junit.jupiter.api.Test;

/** What the last change was, found from how a draft was and is. */
class ChangeTests {

    private final Draft draft = Draft.of(NEIGHBOURS);

    @Test
    void changeIsNamedByThePartThatIsThereNoMoreOrNew() {
        assertThat(change(draft, draft.remove(Section.ITEMS, "2"))).isEqualTo("REMOVED ITEMS 2");
        assertThat(change(draft.remove(Section.ANSWERS, "where"), draft)).isEqualTo("ADDED ANSWERS where");
        assertThat(change(draft, draft.put(Section.SCALES, "new", Draft.object(), "Nieuw")))
                .isEqualTo("ADDED SCALES nieuw");
    }

    @Test
    void writingAndMovingAreToldApart() {
        var node = draft.part(Section.ITEMS, "3").orElseThrow();
        node.putObject("wording").put("nl", "Anders");

        assertThat(change(draft, draft.put(Section.ITEMS, "3", node, ""))).isEqualTo("WRITTEN ITEMS 3");
        assertThat(change(draft, draft.move(Section.ITEMS, "3", -1))).startsWith("MOVED ITEMS");
    }

    /** Examples are called by their place: the first one goes, and the second is called first from then on. */
    @Test
    void exampleThatIsGoneIsTheOneThatStoodThere() {
        var first = draft.parts(Section.EXAMPLES).getFirst();

        var change = Change.between(draft, draft.remove(Section.EXAMPLES, "0")).orElseThrow();

        assertThat(change.kind()).isEqualTo(Kind.REMOVED);
        assertThat(change.part().node()).isEqualTo(first.node());
    }

    @Test
    void titleIsNoPart() {
        var whole = draft.whole();
        whole.putObject("title").put("nl", "Anders");

        assertThat(Change.between(draft, draft.withWhole(whole))).isEmpty();
        assertThat(Change.between(draft, draft)).isEmpty();
    }

    private static String change(Draft before, Draft after) {
        var change = Change.between(before, after).orElseThrow();
        return "%s %s %s"
                .formatted(change.kind(), change.section(), change.part().id());
    }
}
