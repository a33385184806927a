package nl.nabij.signals;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells, checked.
 *
 * @param seen what was noticed, 1 to 2000 characters
 * @param about who it is about, in words; at most 300 characters
 * @param postcode four digits, or four digits and two capital letters
 * @param contact how to reach who tells it; at most 200 characters
 */
public record SignalRequest(
        String seen,
        Set<Topic> topics,
        @Nullable String about,
        @Nullable String postcode,
        @Nullable String contact,
        Knows knows) {

    /** Longest text of what was noticed, in characters. */
    static final int SEEN = 2000;

    static final int ABOUT = 300;
    static final int CONTACT = 200;

    /** The topics are copied. */
    public SignalRequest {
        topics = Set.copyOf(topics);
    }
}
