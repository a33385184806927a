package nl.nabij.questionnaires;

import java.util.List;
import nl.nabij.instruments.Fault;

/** What can come of working on a questionnaire. */
public sealed interface QuestionnaireOutcome {

    record Done(String key) implements QuestionnaireOutcome {}

    /** It is not there, or in a state in which this cannot be done any more. */
    record Over() implements QuestionnaireOutcome {}

    /** Somebody wrote at the same part since it was opened. */
    record ChangedMeanwhile() implements QuestionnaireOutcome {}

    /** The region has as many drafts as it allows itself, or the questionnaire as many questions. */
    record TooMany(int most) implements QuestionnaireOutcome {}

    /** The whole would be larger than a file may be. */
    record TooLarge(int characters) implements QuestionnaireOutcome {}

    /** @param faults what keeps it from being brought in, tried out by others or published; never empty */
    record Faulty(List<Fault> faults) implements QuestionnaireOutcome {}

    /** Who wrote at it does not publish it, and neither does another role. */
    record NotYou() implements QuestionnaireOutcome {}
}
