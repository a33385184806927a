package nl.nabij.handouts;

import java.util.List;
import nl.nabij.instruments.Item;
import nl.nabij.responses.Reply;
import nl.nabij.responses.Reply.Step;
import org.jspecify.annotations.Nullable;

/**
 * One question, as somebody answers it.
 *
 * @param several where more than one answer can be chosen; null elsewhere
 * @param choice which button; null where a key sent it
 * @param check whether it goes back to the summary from here
 */
record AnswerForm(
        @Nullable String answer,
        @Nullable List<String> several,
        @Nullable Boolean talk,
        @Nullable Step choice,
        @Nullable Boolean check) {

    static AnswerForm of(Reply reply, boolean check) {
        return new AnswerForm(reply.answer(), Item.chosen(reply.answer()), reply.talk(), null, check);
    }

    Step to() {
        return choice == null ? Step.NEXT : choice;
    }

    /** @param before what was said earlier */
    Reply reply(Reply before) {
        var given = several != null ? String.join(",", several) : answer == null ? "" : answer;
        return before.then(given, Boolean.TRUE.equals(talk), to());
    }
}
