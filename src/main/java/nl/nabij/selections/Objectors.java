package nl.nabij.selections;

import java.util.List;
import nl.nabij.access.Key;
import nl.nabij.shared.ResidentId;

/** Who does not want to be part of research. The module that keeps objections is above this one, and answers. */
public interface Objectors {

    /**
     * In any order.
     *
     * @param key of the draw, or of the counts, that leaves them out
     */
    List<ResidentId> all(Key key);
}
