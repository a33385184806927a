package nl.nabij.referrals;

import java.util.EnumSet;
import java.util.Set;
import nl.nabij.access.Part;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver gets to know; nothing else. An address is never in it, because some must stay secret.
 *
 * @param question the own question, letter by letter
 * @param byRepresentative whether somebody said it for the resident
 * @param agreed what sender and resident agreed on; null where it is not sent
 * @param goal of the plan; null where it is not sent
 */
public record Sent(
        String fullName,
        String calledName,
        String language,
        @Nullable String phone,
        @Nullable String email,
        String question,
        boolean byRepresentative,
        @Nullable String agreed,
        @Nullable String goal) {

    /** The parts of the file that it comes from: what the resident must not object to. */
    Set<Part> parts() {
        var parts = EnumSet.of(Part.PERSON, Part.TALK);
        if (goal != null) {
            parts.add(Part.PLAN);
        }
        return parts;
    }
}
