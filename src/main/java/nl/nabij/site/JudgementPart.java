package nl.nabij.site;

import java.time.Instant;
import java.util.List;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What goes on only when a second person agrees, of one kind; a module adds it as a bean. What waits, what was decided and the way
 * to all of them stand on one page, and on *Vandaag*.
 */
public interface JudgementPart {

    /** Smaller comes first. */
    int order();

    /** Message key of what all of this kind are called; with {@code .one} what one is called. */
    String kind();

    /** Where all of this kind are. */
    String path();

    /** All that there are, as this person stands to them. */
    List<Judged> of(SignedIn who);

    /**
     * Something that is judged.
     *
     * @param path where it is read and judged
     * @param askedBy who asks this person to judge it; null where it does not wait, or not for this person
     * @param wrote whether this person wrote at it
     * @param decisions the first one first
     */
    record Judged(String path, String name, @Nullable String askedBy, boolean wrote, List<Decision> decisions) {}

    /** What somebody decided about it, in a sentence that names who. */
    record Decision(AccountId by, String text, Instant at) {}
}
