package nl.nabij.responses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.access.Access;
import nl.nabij.access.Part;
import nl.nabij.instruments.Instruments;
import nl.nabij.instruments.Item;
import nl.nabij.instruments.Question;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.shared.ResponseId;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The agenda of a talk in words: what somebody marked while filling in. Its fragment is {@code responses/agenda :: agenda}. */
@Component
public class Agendas {

    private final Responses responses;
    private final Instruments instruments;
    private final WordingPacks packs;
    private final MessageSource messages;

    Agendas(Responses responses, Instruments instruments, WordingPacks packs, MessageSource messages) {
        this.responses = responses;
        this.instruments = instruments;
        this.packs = packs;
        this.messages = messages;
    }

    /**
     * What one filling in put on the agenda.
     *
     * @param talk what the person wants to talk about, in the order of the questions
     * @param skipped what the person skipped
     */
    public record Topic(ResponseId response, String title, LocalDate on, List<Point> talk, List<String> skipped) {

        /** Whether there is something to talk about; what was only skipped is nothing to begin with. */
        public boolean leads() {
            return !talk.isEmpty();
        }
    }

    /**
     * One question.
     *
     * @param answer in words; null where there is none
     * @param own whether the answer is in the person's own words
     */
    public record Point(String words, @Nullable String answer, boolean own) {}

    /** What the person wants to talk about leads, and newest first; nothing for who does not talk with the person. */
    public List<Topic> of(Access access, Locale locale) {
        return access.opens(Part.TALK)
                ? responses.agenda(access).stream()
                        .flatMap(response -> instruments.find(response.instrument(), response.version()).stream()
                                .map(instrument -> topic(
                                        response,
                                        instrument.title().in(locale),
                                        packs.questions(instrument, locale),
                                        locale)))
                        .sorted(Comparator.comparing(topic -> !topic.leads()))
                        .toList()
                : List.of();
    }

    private Topic topic(Response response, String title, List<Question> questions, Locale locale) {
        return new Topic(
                response.id(),
                title,
                response.filledOn(),
                marked(questions, response.marks().talk()).stream()
                        .map(question ->
                                new Point(words(question, locale), answer(question, response), question.isText()))
                        .toList(),
                marked(questions, response.marks().skipped()).stream()
                        .map(question -> words(question, locale))
                        .toList());
    }

    private static List<Question> marked(List<Question> questions, Set<String> items) {
        return questions.stream()
                .filter(question -> items.contains(question.id()))
                .toList();
    }

    private static @Nullable String answer(Question question, Response response) {
        var given = response.answers().get(question.id());
        return given == null || question.options().isEmpty()
                ? given
                : Item.chosen(given).stream()
                        .map(key -> question.options().stream()
                                .filter(option -> option.value().equals(key))
                                .findFirst()
                                .map(Option::text)
                                .orElse(key))
                        .collect(Collectors.joining(", "));
    }

    private String words(Question question, Locale locale) {
        return question.words() != null
                ? question.words()
                : String.valueOf(messages.getMessage("instruments.item", new Object[] {question.id()}, locale));
    }
}
