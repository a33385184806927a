package nl.nabij.referrals;

import java.util.EnumSet;
import java.util.Set;
import nl.nabij.access.Datum;
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

    /** What is told by it, one by one: what the resident must not object to. Every component belongs to one of them. */
    Set<Datum> data() {
        var data = EnumSet.of(Datum.NAME, Datum.LANGUAGE, Datum.QUESTION);
        if (phone != null) {
            data.add(Datum.PHONE);
        }
        if (email != null) {
            data.add(Datum.EMAIL);
        }
        if (agreed != null) {
            data.add(Datum.AGREED);
        }
        if (goal != null) {
            data.add(Datum.GOAL);
        }
        return data;
    }
}
