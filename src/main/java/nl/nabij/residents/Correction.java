package nl.nabij.residents;

import java.util.List;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is and how to reach that person, as a client manager wrote it down; checked.
 *
 * @param person where the address is secret, an empty address means that it stays as it is
 * @param calledName how the person wants to be called
 * @param version of the resident that the client manager saw, from 1; 0 for somebody who is added
 */
public record Correction(NewResident person, String calledName, int version) {

    /** What can come of adding or correcting somebody. */
    public sealed interface Outcome {

        /** Written down; somebody who was added twice by a double click is there once. */
        record Saved(ResidentId resident) implements Outcome {}

        /** The client number is somebody else's. Whose is not told. */
        record NumberTaken() implements Outcome {}

        /** Somebody else changed this resident meanwhile; nothing was written. */
        record ChangedMeanwhile(Resident now, List<Difference> differences) implements Outcome {}

        /** Only the resident's own client manager corrects. */
        record NotYours() implements Outcome {}
    }

    /**
     * One field that two people wrote differently.
     *
     * @param field name of the field in the form
     */
    public record Difference(
            String field, @Nullable String now, @Nullable String yours) {}
}
