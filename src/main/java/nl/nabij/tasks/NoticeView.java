package nl.nabij.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.shared.ResidentId;

/**
 * News in a list.
 *
 * @param name what the resident is called, with the family name
 * @param text message key
 * @param arguments what comes after the name in the message: names and numbers
 */
public record NoticeView(
        UUID id, ResidentId resident, String name, String text, List<String> arguments, String path, Instant toldAt) {

    /** The name, and what comes after it, as the message takes them. */
    public Object[] words() {
        return Stream.concat(Stream.of(name), arguments.stream()).toArray();
    }
}
