package nl.nabij.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * News in a list.
 *
 * @param name what the resident is called, with the family name; null while nobody knows who it is
 * @param text message key
 * @param arguments what comes after the name in the message: names and numbers
 * @param path the page that tells more
 * @param leads whether who reads it still has a tie that opens a page about the resident; otherwise the path ends at nothing
 */
public record NoticeView(
        UUID id,
        ResidentId resident,
        @Nullable String name,
        String text,
        List<String> arguments,
        String path,
        boolean leads,
        Instant toldAt) {

    /**
     * The name, and what comes after it, as the message takes them.
     *
     * @param somebody words for whom nobody knows yet
     */
    public Object[] words(String somebody) {
        return Stream.concat(Stream.of(name == null ? somebody : name), arguments.stream())
                .toArray();
    }
}
