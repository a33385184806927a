package nl.nabij.responses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.nabij.instruments.Answers;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that was filled in, to be kept.
 *
 * @param version of the instrument that was shown
 * @param answers by item, as they were given
 * @param marks what the person said besides answering
 */
public record ResponseRequest(
        String instrument,
        int version,
        Response.FilledBy filledBy,
        Map<String, String> answers,
        Marks marks,
        LocalDate filledOn,
        @Nullable ConversationId conversation) {

    /** Without marks. */
    public ResponseRequest(
            String instrument,
            int version,
            Response.FilledBy filledBy,
            Map<String, String> answers,
            LocalDate filledOn,
            @Nullable ConversationId conversation) {
        this(instrument, version, filledBy, answers, Marks.NONE, filledOn, conversation);
    }

    /** What comes of keeping it. */
    public sealed interface Outcome {

        record Kept(ResponseId id) implements Outcome {}

        /** @param wrong every wrong item and answer; never empty */
        record Wrong(List<Answers.Wrong> wrong) implements Outcome {}

        /** Nothing was answered, and nothing marked. */
        record Empty() implements Outcome {}

        /** This instrument is not kept about one person here, or not apart from a talk, or not by this kind of person. */
        record NotAllowed() implements Outcome {}

        /** The region withdrew it. */
        record Withdrawn() implements Outcome {}

        /** There is no such instrument, or not with this version. */
        record NotThere() implements Outcome {}
    }
}
