package nl.nabij.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else belongs to a talk at which several people sat. All of it may be missing; it is kept as one record.
 *
 * @param intentions who does what by when, in one or more domains of life
 * @param sharing what was decided on sharing with others; null where it was not talked about
 * @param sharedWith with whom and what, in a sentence; null where nothing is shared
 */
public record Table(
        List<Participant> participants,
        List<Undertaking.Intention> intentions,
        @Nullable Sharing sharing,
        @Nullable String sharedWith) {

    static final Table EMPTY = new Table(List.of(), List.of(), null, null);

    /** What the resident wants others to know. Saying yes is no permission yet: that has a text of its own. */
    public enum Sharing {
        /** Nothing goes to anybody. */
        NOTHING,
        /** Something may go to somebody, and a permission follows. */
        SOMETHING,
        /** The resident wants to think about it. */
        LATER
    }

    /** The lists are copied. */
    public Table {
        participants = List.copyOf(participants);
        intentions = List.copyOf(intentions);
    }
}
