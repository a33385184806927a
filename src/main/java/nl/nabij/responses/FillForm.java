package nl.nabij.responses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.instruments.AnswersForm;
import nl.nabij.instruments.Instrument;
import nl.nabij.responses.Reply.Step;
import org.jspecify.annotations.Nullable;

/** An instrument while it is filled in, question by question: what was answered so far, and where it is. */
public class FillForm extends AnswersForm {

    private int version;
    private int at;
    private Response.@Nullable FilledBy filledBy;
    private @Nullable UUID conversation;
    private Step choice = Step.NEXT;
    private boolean talk;
    private List<String> marked = List.of();
    private List<String> skipped = List.of();

    /** Of the instrument that is on the screen. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** The screen that was sent: 0 says who answers, 1 is the first question. */
    public int getAt() {
        return at;
    }

    public void setAt(int at) {
        this.at = at;
    }

    public Response.@Nullable FilledBy getFilledBy() {
        return filledBy;
    }

    public void setFilledBy(Response.@Nullable FilledBy filledBy) {
        this.filledBy = filledBy;
    }

    /** The talk in which this is; null apart from a talk. */
    public @Nullable UUID getConversation() {
        return conversation;
    }

    public void setConversation(@Nullable UUID conversation) {
        this.conversation = conversation;
    }

    /** Which button; forward where a key sent it. */
    public Step getChoice() {
        return choice;
    }

    public void setChoice(@Nullable Step choice) {
        this.choice = choice == null ? Step.NEXT : choice;
    }

    /** Whether the person wants to talk about the question on the screen. */
    public boolean isTalk() {
        return talk;
    }

    public void setTalk(boolean talk) {
        this.talk = talk;
    }

    /** Items of the other screens to talk about. */
    public List<String> getMarked() {
        return marked;
    }

    public void setMarked(List<String> marked) {
        this.marked = List.copyOf(marked);
    }

    /** Items that were skipped so far. */
    public List<String> getSkipped() {
        return skipped;
    }

    public void setSkipped(List<String> skipped) {
        this.skipped = List.copyOf(skipped);
    }

    /** All that was said, with what the screen that was sent says of its own question. */
    Filled said(Instrument instrument) {
        var given = new LinkedHashMap<>(all());
        given.values().removeIf(String::isBlank);
        var before = new Filled(given, Set.copyOf(marked), Set.copyOf(skipped));
        if (at < 1 || at > instrument.items().size()) {
            return before;
        }
        var item = instrument.items().get(at - 1).id();
        return before.with(item, before.reply(item).then(given.getOrDefault(item, ""), talk, choice));
    }

    /** Shows the screen of a question, with all that was said. */
    void show(Filled said, int screen, @Nullable String item) {
        at = screen;
        getAnswers().keySet().removeAll(said.skipped());
        getSeveral().keySet().removeAll(said.skipped());
        talk = item != null && said.talk().contains(item);
        marked = said.talk().stream().filter(one -> !one.equals(item)).sorted().toList();
        skipped = said.skipped().stream().sorted().toList();
    }
}
