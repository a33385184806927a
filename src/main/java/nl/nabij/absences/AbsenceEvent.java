package nl.nabij.absences;

import nl.nabij.shared.AbsenceId;

/** What modules above hear of absences, in the transaction in which it happens. */
public sealed interface AbsenceEvent {

    /** Its first day is there; also after it was changed while it was going on. */
    record Begun(Absence absence) implements AbsenceEvent {}

    /** The colleague is back before the last day, or it was changed: nothing rests on it from now on. */
    record Ended(AbsenceId absence) implements AbsenceEvent {}
}
