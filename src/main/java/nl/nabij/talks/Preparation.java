package nl.nabij.talks;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was thought of beforehand, checked.
 *
 * @param guide key of the guide
 * @param guideVersion the one that holds for this talk, also when a newer one appears
 * @param purpose what the talk is for, in a sentence that the resident may read; null where that is open
 * @param about where exactly; null where the place says enough
 * @param at null where only the day was agreed
 */
public record Preparation(
        String guide,
        int guideVersion,
        @Nullable String purpose,
        Place place,
        @Nullable String about,
        LocalDate on,
        @Nullable LocalTime at) {

    /** Where people sit. */
    public enum Place {
        HOME,
        OFFICE,
        WALKING,
        PHONE,
        ELSEWHERE
    }
}
