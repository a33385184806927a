package nl.nabij.offline;

import java.util.List;
import java.util.UUID;
import nl.nabij.library.Guide;
import nl.nabij.talks.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a device gets of a talk, in the language of who takes it along: what holding it asks for, and nothing of the file.
 *
 * @param hours after which the device throws it away
 * @param path of the talk here
 * @param account who can send it, with the name to say so
 * @param name how the resident is called
 * @param when day, time and place in one line
 * @param purpose null where that is open
 * @param agenda questions that the resident marked to talk about, without the answers; may be empty
 * @param aim what to keep in mind beforehand
 * @param heavy what the guide says of a heavy moment; whom to call stands on the page itself
 */
record Pack(
        UUID taking,
        long hours,
        String path,
        UUID account,
        String accountName,
        String name,
        String when,
        @Nullable String purpose,
        List<String> agenda,
        String aim,
        String guide,
        int guideVersion,
        List<String> heavy,
        List<Question> questions,
        Sheet sheet) {

    /**
     * One screen.
     *
     * @param say a sentence that goes with it; null where the question is enough
     * @param own whether the answer is the person's own question
     */
    record Question(
            int number,
            String phase,
            String aim,
            String ask,
            @Nullable String say,
            List<String> pitfalls,
            boolean own) {}

    static List<Question> questions(Guide guide) {
        return guide.asked().stream()
                .map(asked -> new Question(
                        asked.number(),
                        asked.phase().title(),
                        asked.phase().aim(),
                        asked.question().ask(),
                        asked.question().say(),
                        asked.phase().pitfalls(),
                        asked.isOwnQuestion()))
                .toList();
    }
}
