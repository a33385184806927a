package nl.nabij.signals;

import java.time.LocalDate;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.SignalId;
import org.jspecify.annotations.Nullable;

/**
 * A signal in the list of a team.
 *
 * @param name of the resident; null as long as nobody confirmed who it is
 * @param beginning of what was told, at most {@value #BEGINNING} characters
 * @param about who it is about, in the words of who told it
 * @param place name of the neighbourhood; null where it is unknown
 * @param age working days since it was raised
 * @param lateBy working days after the last day for the next step; 0 while it is in time
 * @param takenBy name of who does it; null as long as nobody took it
 * @param takerAwayUntil last day on which that one is away; null where that one is at work
 * @param mine whether that is the one who looks
 */
record QueueView(
        SignalId id,
        ResidentId resident,
        @Nullable String name,
        String beginning,
        @Nullable String about,
        @Nullable String place,
        Signal.State state,
        Signal.@Nullable Apart apart,
        String team,
        LocalDate raisedOn,
        int age,
        int lateBy,
        LocalDate due,
        @Nullable String takenBy,
        @Nullable LocalDate takerAwayUntil,
        boolean mine) {

    static final int BEGINNING = 180;

    /** The page where it is read. */
    public String path() {
        return "/residents/%s/signals/%s".formatted(resident, id);
    }

    static String beginning(String seen) {
        if (seen.length() <= BEGINNING) {
            return seen;
        }
        var cut = seen.substring(0, BEGINNING);
        var space = cut.lastIndexOf(' ');
        return (space > BEGINNING / 2 ? cut.substring(0, space) : cut) + " …";
    }
}
