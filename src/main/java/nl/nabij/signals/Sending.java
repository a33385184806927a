package nl.nabij.signals;

import nl.nabij.shared.SignalId;
import org.jspecify.annotations.Nullable;

/**
 * How a signal came in.
 *
 * @param id made with the empty form or with the ticket: what is sent twice is there once
 * @param receipt keyed hash of the code; null for somebody with an account
 * @param apart why it waits apart; null where it goes straight to a team
 */
public record Sending(SignalId id, @Nullable String receipt, Signal.@Nullable Apart apart) {

    /** By somebody with an account, who is known to the region. */
    static Sending byAccount(SignalId id) {
        return new Sending(id, null, null);
    }
}
