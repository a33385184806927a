package nl.nabij.residents;

import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.site.HomePart;

/**
 * A part of the page about one resident, and of the resident's own page; a module adds it as a bean. It is asked with the
 * key of the page, so it shows nothing where {@code access.opens(...)} says no.
 */
public interface PersonPart {

    /** Where it stands on the page. */
    enum Place {
        /** The own question, on top. */
        QUESTION,
        /** What is open, and whose turn it is. */
        OPEN,
        /** Main column. */
        MAIN,
        /** Right column: people, ties, permissions, acts. */
        ASIDE
    }

    Place place();

    /** Smaller comes first. */
    int order();

    /** What a professional sees; template and model as in {@link HomePart.Shown}. */
    Optional<HomePart.Shown> of(Access access);

    /** What the resident sees in the own place, in the first person; nothing unless the part says otherwise. */
    default Optional<HomePart.Shown> own(Access access) {
        return Optional.empty();
    }
}
