package nl.nabij.residents;

import java.util.Set;

/**
 * How two residents become one, checked.
 *
 * @param fromAway what is taken from the one who goes away; of all else that differs, what the kept one says
 * @param keptVersion of the kept resident that somebody saw; and so for the other
 */
public record MergeRequest(Set<MergeField> fromAway, int keptVersion, int awayVersion) {

    /** The set is copied. */
    public MergeRequest {
        fromAway = Set.copyOf(fromAway);
    }
}
