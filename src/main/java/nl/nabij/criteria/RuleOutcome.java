package nl.nabij.criteria;

/** What can come of working on a rule. */
public sealed interface RuleOutcome {

    /** @param id the version it is about now */
    record Done(RuleVersionId id) implements RuleOutcome {}

    /** The version is not there, or in a state in which this cannot be done any more. */
    record Over() implements RuleOutcome {}

    /** Somebody wrote at the draft since it was opened. */
    record ChangedMeanwhile() implements RuleOutcome {}

    /** The rule has a draft already, or one that waits for the second person. */
    record OpenAlready(RuleVersionId id) implements RuleOutcome {}

    /** The region has as many drafts as it allows itself. */
    record TooMany(int most) implements RuleOutcome {}

    /** Who wrote or submitted it does not judge it, and neither does another role. */
    record NotYou() implements RuleOutcome {}
}
