package nl.nabij.handouts;

import java.time.Duration;
import java.time.Instant;

/**
 * How long nothing may happen on a device, counted from the last thing that did. An own phone closes and keeps the answers
 * behind the code; a tablet that others use next keeps nothing.
 *
 * @param desk whether it is a tablet at the desk
 * @param since the last sign of life that the server got
 */
record Quiet(boolean desk, Instant since) {

    static final Duration ON_PHONE = Duration.ofMinutes(30);

    static final Duration AT_DESK = Duration.ofMinutes(5);

    /** So long after it closed, the same phone goes on with the code. */
    static final Duration KEPT = Duration.ofHours(24);

    /** So long before it closes the page asks whether anybody is there; WCAG 2.2.1 asks 20 seconds at least. */
    private static final Duration WARNED_ON_PHONE = Duration.ofMinutes(3);

    private static final Duration WARNED_AT_DESK = Duration.ofMinutes(1);

    public Duration lasts() {
        return desk ? AT_DESK : ON_PHONE;
    }

    public Duration warned() {
        return desk ? WARNED_AT_DESK : WARNED_ON_PHONE;
    }

    /** From this moment the pages are closed. */
    public Instant closesAt() {
        return since.plus(lasts());
    }

    /** From this moment nothing is left of what was answered; the same moment at the desk. */
    public Instant keptUntil() {
        return desk ? closesAt() : closesAt().plus(KEPT);
    }

    /** So long the device is known. */
    Duration known() {
        return Duration.between(since, keptUntil());
    }

    /** Where the page goes when it closes. */
    public String leave() {
        return desk ? "/zelf/desk" : "/zelf";
    }
}
