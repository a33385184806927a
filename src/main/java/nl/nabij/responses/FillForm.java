package nl.nabij.responses;

import java.util.UUID;
import nl.nabij.instruments.AnswersForm;
import org.jspecify.annotations.Nullable;

/** An instrument while it is filled in, question by question: what was answered so far, and where it is. */
public class FillForm extends AnswersForm {

    private int version;
    private int at;
    private Response.@Nullable FilledBy filledBy;
    private @Nullable UUID conversation;
    private @Nullable String go;

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

    /** Which button: {@code back}, or forward where it is anything else. */
    public @Nullable String getGo() {
        return go;
    }

    public void setGo(@Nullable String go) {
        this.go = go;
    }

    boolean goesBack() {
        return "back".equals(go);
    }
}
