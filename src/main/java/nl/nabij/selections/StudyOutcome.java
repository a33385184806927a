package nl.nabij.selections;

import nl.nabij.shared.StudyId;

/** What can come of an act on a study. */
public sealed interface StudyOutcome {

    record Done(StudyId study) implements StudyOutcome {}

    /** Who wrote at it cannot be the second person. */
    record NotYou() implements StudyOutcome {}

    /** The study is no longer, or not yet, where this can be done; or the rule does not hold for all of its days. */
    record Over() implements StudyOutcome {}

    /** Somebody else wrote to it meanwhile. */
    record ChangedMeanwhile() implements StudyOutcome {}
}
