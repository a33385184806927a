package nl.nabij.handouts;

import nl.nabij.access.Access;
import nl.nabij.responses.Response.FilledBy;
import nl.nabij.responses.ResponseRequest.Outcome;
import nl.nabij.responses.Responses;
import nl.nabij.site.Dates;
import org.springframework.stereotype.Component;

/** What was filled in, alone or on paper, becomes the resident's own responses: one of each questionnaire. */
@Component
class Keeping {

    private final Responses responses;
    private final Dates dates;

    Keeping(Responses responses, Dates dates) {
        this.responses = responses;
        this.dates = dates;
    }

    /** What the region withdrew meanwhile is kept no more. */
    void keep(Filling filling, Handout handout, FilledBy by, Access access) {
        for (var request : filling.requests(handout, by, dates.today())) {
            var outcome = responses.keep(request, access);
            if (!(outcome instanceof Outcome.Kept) && !(outcome instanceof Outcome.Withdrawn)) {
                throw new IllegalStateException("%s was handed out and is not kept".formatted(request.instrument()));
            }
        }
    }
}
