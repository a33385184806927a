package nl.nabij.signals;

import java.time.LocalDate;
import nl.nabij.shared.Time;

/**
 * What somebody who raised a signal may hear: how far it is. Never who it turned out to be, what help there is, or what was
 * said.
 *
 * @param raisedOn the day on which it was told
 * @param changedOn the day since which it is so far
 */
public record Heard(Stage stage, LocalDate raisedOn, LocalDate changedOn) {

    /** How far it is, in words that tell nothing about the person. */
    public enum Stage {
        /** It is there; nobody took it yet. */
        RECEIVED,
        /** Somebody looks into it. */
        TAKEN,
        /** Somebody contacted the person, who does not mind that this is told. */
        CONTACT,
        /** Nobody could find out who it is about. */
        WHO_UNKNOWN,
        /** It belongs with another organisation. */
        ELSEWHERE,
        /** It was read and is done; why is not told, because the reason says something about the person. */
        CLOSED
    }

    static Heard of(Signal signal) {
        var since = signal.endedAt() != null
                ? signal.endedAt()
                : signal.takenAt() != null ? signal.takenAt() : signal.raisedAt();
        return new Heard(
                stage(signal),
                LocalDate.ofInstant(signal.raisedAt(), Time.ZONE),
                LocalDate.ofInstant(since, Time.ZONE));
    }

    private static Stage stage(Signal signal) {
        return switch (signal.state()) {
            case WAITING, APART -> Stage.RECEIVED;
            case TAKEN -> Stage.TAKEN;
            case CONTACTED -> signal.senderTold() ? Stage.CONTACT : Stage.CLOSED;
            case REFUSED ->
                signal.reason() == Reason.WHO_UNKNOWN
                        ? Stage.WHO_UNKNOWN
                        : signal.reason() == Reason.ELSEWHERE ? Stage.ELSEWHERE : Stage.CLOSED;
        };
    }
}
