package nl.nabij.handouts;

import java.util.List;
import nl.nabij.handouts.Filling.Reply;
import nl.nabij.instruments.Item;
import org.jspecify.annotations.Nullable;

/**
 * One question, as somebody answers it.
 *
 * @param several where more than one answer can be chosen; null elsewhere
 * @param check whether it goes back to the summary from here
 */
record AnswerForm(
        @Nullable String answer,
        @Nullable List<String> several,
        @Nullable Boolean talk,
        @Nullable Choice choice,
        @Nullable Boolean check) {

    /** Where it goes from here. */
    enum Choice {
        NEXT,
        SKIP,
        BACK,
        STOP
    }

    static AnswerForm of(Reply reply, boolean check) {
        return new AnswerForm(reply.answer(), Item.chosen(reply.answer()), reply.talk(), null, check);
    }

    Choice to() {
        return choice == null ? Choice.NEXT : choice;
    }

    /** @param before what was said earlier; what was skipped stays so until there is an answer */
    Reply reply(Reply before) {
        var given = several != null ? String.join(",", several) : answer == null ? "" : answer;
        var stays = before.skipped() && given.isBlank();
        return new Reply(given, Boolean.TRUE.equals(talk), to() == Choice.SKIP || stays);
    }
}
