package nl.nabij.responses;

import java.time.LocalDate;
import java.util.Map;
import nl.nabij.access.Access;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResponseId;
import org.jspecify.annotations.Nullable;

/** Responses for tests, kept through the front door. */
final class SampleResponses {

    static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    private SampleResponses() {}

    static ResponseRequest map(String body, LocalDate on) {
        return new ResponseRequest(
                "conversation-map",
                1,
                FilledBy.WITH_HELP,
                Map.of(
                        "body",
                        body,
                        "mind",
                        "5",
                        "meaning",
                        "3",
                        "quality-of-life",
                        "6",
                        "participation",
                        "2",
                        "daily-life",
                        "7",
                        "goes-well",
                        "De tuin."),
                on,
                null);
    }

    static ResponseRequest whoFive(String mark, LocalDate on) {
        return new ResponseRequest(
                "who-5", 1, FilledBy.RESIDENT, Map.of("1", mark, "2", mark, "3", mark, "4", mark, "5", mark), on, null);
    }

    static ResponseRequest lonely(@Nullable ConversationId talk) {
        return new ResponseRequest(
                "de-jong-gierveld-6",
                1,
                FilledBy.WITH_HELP,
                Map.of("3", "yes", "4", "no", "7", "no", "8", "no", "9", "yes", "10", "yes"),
                DAY,
                talk);
    }

    static ResponseId kept(Responses responses, ResponseRequest request, Access access) {
        return ((ResponseRequest.Outcome.Kept) responses.keep(request, access)).id();
    }
}
