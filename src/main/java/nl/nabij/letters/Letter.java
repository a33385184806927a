package nl.nabij.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invitation on paper.
 *
 * @param sender the organisation
 * @param senderLines address and website; may be empty
 * @param phone null where the organisation has none, as is email
 * @param to name and address, line by line; the name only where it is handed over
 * @param name how to greet
 * @param manager who invites
 * @param signed team or function under the name; empty where nothing is known
 * @param callOn the working day on which the manager calls; null where that is not announced
 */
public record Letter(
        Locale language,
        String sender,
        List<String> senderLines,
        @Nullable String phone,
        @Nullable String email,
        List<String> to,
        String name,
        String manager,
        String signed,
        LocalDate on,
        @Nullable LocalDate callOn) {

    public Letter {
        senderLines = List.copyOf(senderLines);
        to = List.copyOf(to);
    }
}
