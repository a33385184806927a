package nl.nabij.handouts;

import java.util.List;
import nl.nabij.shared.HandoutId;

/**
 * What somebody wants to hand out.
 *
 * @param id chosen by the page, so that a second click makes no second one
 * @param instruments keys, in the order in which they are asked
 */
public record HandoutRequest(HandoutId id, List<String> instruments) {

    /** The list is copied. */
    public HandoutRequest {
        instruments = List.copyOf(instruments);
    }

    /** What comes of it. */
    public sealed interface Outcome {

        record Made(HandoutId id) implements Outcome {}

        /** None was chosen, or one that may not be filled in alone. */
        record NothingChosen() implements Outcome {}

        /** The resident died. */
        record NobodyThere() implements Outcome {}

        /** Not for who asks. */
        record NotThere() implements Outcome {}
    }
}
