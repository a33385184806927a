package nl.nabij.signals;

import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody raised, back in that person's own list: the own words, and how far it is.
 *
 * @param about who it is about, in the own words
 */
record SentView(
        SignalId id,
        ResidentId resident,
        String seen,
        @Nullable String about,
        Heard heard) {

    static SentView of(Signal signal) {
        return new SentView(signal.id(), signal.resident(), signal.seen(), signal.about(), Heard.of(signal));
    }
}
