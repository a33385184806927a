package nl.nabij.talks;

import java.util.List;
import nl.nabij.library.Guide;

/**
 * A note beside the question at which it was made.
 *
 * @param asked the question, in the language of the page
 */
public record Noted(Guide.Asked asked, String note) {

    /** All notes of one partner, in the order of the guide. */
    public static List<Noted> of(Partner partner, Guide guide) {
        return guide.asked().stream()
                .flatMap(asked -> partner.sheet().note(asked.number()).stream().map(note -> new Noted(asked, note)))
                .toList();
    }
}
