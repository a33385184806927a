package nl.nabij.residents;

import java.util.List;
import nl.nabij.shared.ResidentId;

/** What can come of making two residents one, and of undoing that. */
public sealed interface MergeOutcome {

    /** They are one. */
    record Merged(ResidentId kept) implements MergeOutcome {}

    /** They are two again; this one is back. */
    record Parted(ResidentId back) implements MergeOutcome {}

    /** Nothing was written: this has to be solved first. */
    record Refused(List<SideBySide.Broken> broken) implements MergeOutcome {}

    /** One of them was changed meanwhile; nothing was written. */
    record ChangedMeanwhile() implements MergeOutcome {}

    /** There is no such pair any more, or the time is over. */
    record NotThere() implements MergeOutcome {}
}
