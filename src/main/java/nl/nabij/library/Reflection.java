package nl.nabij.library;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.shared.ReflectionId;

/**
 * What somebody who held a talk thought of the own part in it, afterwards. It belongs to that person only: it knows a guide
 * and a day, never a resident or a talk.
 *
 * @param guide key of the guide
 * @param version of the guide, whose questions these are
 * @param answers in the order of {@link Guide#reflection()}; empty where nothing was written
 */
public record Reflection(ReflectionId id, String guide, int version, LocalDate writtenOn, List<String> answers) {

    /** After so many months it is removed by itself. */
    static final int KEPT_MONTHS = 12;

    /** The answers are copied. */
    public Reflection {
        answers = List.copyOf(answers);
    }
}
