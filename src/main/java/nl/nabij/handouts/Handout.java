package nl.nabij.handouts;

import java.time.Instant;
import java.util.List;
import nl.nabij.instruments.Instrument;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.HandoutId;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One handing out of questionnaires to one resident.
 *
 * @param account who handed it out
 * @param chosen what is to be filled in, in the order in which it is asked; never empty
 * @param endsAt the moment from which the code, if nobody began, opens nothing
 * @param desk whether it was begun on a tablet at the desk
 * @param quietAt the moment at which its pages close when nothing happens any more; null before it was begun
 * @param keptUntil the moment from which nothing is left of what was answered and not sent; never before {@code quietAt},
 *     and null before it was begun
 * @param sentAt when the resident sent it, or when it was typed over from paper
 * @param endedAt when it was withdrawn or stopped
 */
public record Handout(
        HandoutId id,
        ResidentId resident,
        AccountId account,
        List<Chosen> chosen,
        Instant madeAt,
        Instant endsAt,
        boolean desk,
        @Nullable Instant quietAt,
        @Nullable Instant keptUntil,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt) {

    /** The list is copied. */
    public Handout {
        chosen = List.copyOf(chosen);
    }

    /** One questionnaire, by the version that was handed out. */
    public record Chosen(String instrument, int version) {

        static Chosen of(Instrument instrument) {
            return new Chosen(instrument.key(), instrument.version());
        }

        /** @param text as {@link #toString()} writes it */
        static Chosen parse(String text) {
            var cut = text.lastIndexOf('/');
            return new Chosen(text.substring(0, cut), Integer.parseInt(text.substring(cut + 1)));
        }

        @Override
        public String toString() {
            return instrument + "/" + version;
        }
    }

    /** How far it is. */
    public enum State {
        /** The code begins it: nobody did, or nothing is left of what somebody answered. */
        WAITING,
        /** Somebody is filling it in. */
        BUSY,
        /** Closed by quiet on an own phone, which goes on with the code. */
        RESTING,
        SENT,
        /** Withdrawn, stopped, or not sent in time; which of these is nobody's business. */
        OVER
    }

    public State state(Instant now) {
        if (sentAt != null) {
            return State.SENT;
        }
        if (endedAt != null) {
            return State.OVER;
        }
        if (quietAt != null && quietAt.isAfter(now)) {
            return State.BUSY;
        }
        if (keptUntil != null && keptUntil.isAfter(now)) {
            return State.RESTING;
        }
        return endsAt.isAfter(now) ? State.WAITING : State.OVER;
    }

    /** Whether what came back on paper may be typed over: also after the code has ended, and not while somebody fills it in. */
    public boolean takesPaper(Instant now) {
        return sentAt == null && endedAt == null && state(now) != State.BUSY;
    }
}
