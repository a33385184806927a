package nl.nabij.selections;

import java.time.Instant;
import nl.nabij.shared.RunId;

/** What is told of selections; ids and times only. */
public sealed interface SelectionEvent {

    /** A researcher asked for a run; the program's own duty does it. */
    record RunAsked(RunId run, Instant at) implements SelectionEvent {}
}
