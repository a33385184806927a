package nl.nabij.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What one actor did with one resident's data on one day, for one purpose, on one ground: lines of the log that are equal in
 * this are one look.
 *
 * @param reason of an emergency, in the words of who opened the file; null otherwise
 * @param first moment of the first line
 * @param last moment of the last line; looks are told by it, newest first
 * @param times how many lines; at least 1
 * @param read parts that were read, in the order of {@link Part}
 * @param changed parts that were changed
 * @param place where it stands among all looks, for the next page
 */
public record Look(
        ResidentId resident,
        @Nullable String clientNumber,
        LocalDate day,
        Who who,
        Purpose purpose,
        String ground,
        Outcome outcome,
        @Nullable String reason,
        Instant first,
        Instant last,
        int times,
        List<Part> read,
        List<Part> changed,
        String place) {

    Look with(@Nullable String number) {
        return new Look(
                resident, number, day, who, purpose, ground, outcome, reason, first, last, times, read, changed, place);
    }

    /** Without who it was. */
    Look unnamed() {
        return new Look(
                resident,
                clientNumber,
                day,
                new Who("access.who.sender", null, null, List.of()),
                purpose,
                ground,
                outcome,
                reason,
                first,
                last,
                times,
                read,
                changed,
                place);
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /**
     * Who it was.
     *
     * @param kind message key of what is said of somebody without a name
     * @param name null for a duty, a link, and somebody whose account is gone
     * @param organisation on whose behalf
     * @param roles at that time, in the order of the roles
     */
    public record Who(
            String kind, @Nullable String name, @Nullable String organisation, List<String> roles) {}
}
