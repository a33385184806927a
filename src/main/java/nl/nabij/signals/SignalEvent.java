package nl.nabij.signals;

import java.time.Instant;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;

/** What modules above may hear of signals: ids and times only. */
public sealed interface SignalEvent {

    /** Somebody told what he or she noticed. */
    record Raised(SignalId signal, ResidentId resident, Instant at) implements SignalEvent {}

    /** Somebody spoke with the person, who wants to talk. */
    record TalkWanted(SignalId signal, ResidentId resident, Instant at) implements SignalEvent {}
}
