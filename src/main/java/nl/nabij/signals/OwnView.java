package nl.nabij.signals;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;

/**
 * A signal as the resident may read it. The words can give away who told them, so they are there only where that person
 * agreed to be named.
 *
 * @param words what was told; null where who told it stays unnamed
 * @param by who told it; null where that stays unnamed or was not said
 * @param byYou whether the resident told it
 */
record OwnView(
        LocalDate on,
        List<Topic> topics,
        @Nullable String words,
        @Nullable String by,
        boolean byYou,
        Signal.State state) {

    /** @param by name of who told it, wherever that is known */
    static OwnView of(Signal signal, @Nullable String by) {
        var named = signal.knows().mayBeNamed();
        return new OwnView(
                LocalDate.ofInstant(signal.raisedAt(), Time.ZONE),
                signal.topics().stream().sorted().toList(),
                named ? signal.seen() : null,
                named ? by : null,
                signal.origin() == Signal.Origin.SELF,
                signal.state());
    }
}
