package nl.nabij.selections;

import java.time.Instant;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.RunId;
import nl.nabij.shared.StudyId;

/** What is told of selections; ids and times only. */
public sealed interface SelectionEvent {

    /** A researcher asked for a run; the program's own duty does it. */
    record RunAsked(RunId run, Instant at) implements SelectionEvent {}

    /** A client manager takes part in a study: there may be names to draw at once. */
    record StudyJoined(StudyId study, Instant at) implements SelectionEvent {}

    /** A client manager stopped with a study. */
    record StudyLeft(StudyId study, AccountId account, Instant at) implements SelectionEvent {}

    /** A study is over before its last day. */
    record StudyClosed(StudyId study, Instant at) implements SelectionEvent {}
}
