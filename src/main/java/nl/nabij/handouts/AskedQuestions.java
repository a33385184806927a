package nl.nabij.handouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.nabij.handouts.Course.Spot;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.InstrumentTexts;
import nl.nabij.instruments.Item;
import nl.nabij.instruments.Question;
import nl.nabij.instruments.ScoreView;
import nl.nabij.instruments.Scoring;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.responses.OwnDrawing;
import nl.nabij.site.HomePart;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Questions, answers and results in words, as the person who answers reads them. */
@Component
class AskedQuestions {

    private final WordingPacks packs;
    private final InstrumentTexts instruments;
    private final OwnDrawing drawing;
    private final MessageSource messages;

    AskedQuestions(WordingPacks packs, InstrumentTexts instruments, OwnDrawing drawing, MessageSource messages) {
        this.packs = packs;
        this.instruments = instruments;
        this.drawing = drawing;
        this.messages = messages;
    }

    /**
     * One question as it is asked.
     *
     * @param words what is asked
     * @param hint what the ends of a row of marks mean; null where it needs none
     * @param marks whether its answers are numbers, which stand side by side
     */
    record Asked(String words, @Nullable String hint, Item.Kind kind, boolean marks, List<Option> options) {}

    /**
     * One question with what was said of it.
     *
     * @param answer in words; empty where there is none
     */
    record Answered(int number, String words, boolean text, String answer, boolean talk, boolean skipped) {}

    /**
     * @param scores only those that there are; never empty
     * @param drawn the same as a web; null where it is none
     */
    record Result(String title, List<ScoreView> scores, String citation, HomePart.@Nullable Shown drawn) {}

    /**
     * One question on paper.
     *
     * @param title of the questionnaire that begins here; null inside one
     * @param condition when it is to be filled in; null where it always is
     * @param keys what can be typed for it, with spaces; empty where nothing is chosen
     * @param legend the keys with their answers, for who types it over; null where there are none
     */
    record Line(
            int number,
            @Nullable String title,
            String words,
            @Nullable String hint,
            @Nullable String condition,
            boolean text,
            boolean marks,
            List<Key> options,
            String keys,
            @Nullable String legend) {}

    /** @param key by which an answer is typed over */
    record Key(String key, String words) {}

    List<Line> onPaper(Course course, Locale locale) {
        var before = "";
        var lines = new ArrayList<Line>();
        for (var spot : course.spots()) {
            lines.add(line(spot, !spot.instrument().key().equals(before), locale));
            before = spot.instrument().key();
        }
        return List.copyOf(lines);
    }

    private Line line(Spot spot, boolean first, Locale locale) {
        var question = question(spot, locale);
        var keys = EntryForm.keys(spot.item());
        var options = new ArrayList<Key>();
        for (var place = 0; place < keys.size(); place++) {
            options.add(new Key(
                    keys.get(place), label(question, spot.item().options().get(place), locale)));
        }
        var marks = question.isMarks();
        return new Line(
                spot.number(),
                first ? spot.instrument().title().in(locale) : null,
                words(question, locale),
                hint(spot, question, locale),
                spot.item().askIf() == null ? null : messages.getMessage("handouts.paper.maybe", null, locale),
                question.isText(),
                marks,
                options,
                String.join(" ", keys),
                options.isEmpty()
                        ? hint(spot, question, locale)
                        : marks
                                ? messages.getMessage(
                                        "instruments.marks", new Object[] {keys.getFirst(), keys.getLast()}, locale)
                                : options.stream()
                                        .map(option -> option.key() + " " + option.words())
                                        .collect(Collectors.joining(", ")));
    }

    /** In the words of the pack where there is one. */
    private static String label(Question question, Item.Option option, Locale locale) {
        return question.options().stream()
                .filter(one -> one.value().equals(option.key()))
                .findFirst()
                .map(one -> Objects.requireNonNullElse(one.text(), ""))
                .orElse(option.label().in(locale));
    }

    Asked of(Spot spot, Locale locale) {
        var question = question(spot, locale);
        return new Asked(
                words(question, locale),
                hint(spot, question, locale),
                question.kind(),
                question.isMarks(),
                question.options());
    }

    List<Answered> answered(Course course, Filling filling, Locale locale) {
        return course.asked(filling).stream()
                .map(spot -> answered(spot, filling, locale))
                .toList();
    }

    List<String> toTalkAbout(Course course, Filling filling, Locale locale) {
        return answered(course, filling, locale).stream()
                .filter(Answered::talk)
                .map(Answered::words)
                .toList();
    }

    /** What the answers come to, with the words that the source of a scale gives and no others. */
    List<Result> results(List<Instrument> instruments, Filling filling, Locale locale) {
        return instruments.stream()
                .map(instrument -> result(instrument, filling, locale))
                .filter(result -> !result.scores().isEmpty())
                .toList();
    }

    private Result result(Instrument instrument, Filling filling, Locale locale) {
        var title = instrument.title().in(locale);
        var citation = instrument.rights().citation();
        return switch (Answers.check(instrument, filling.of(instrument.key()).answers())) {
            case Answers.Checked.Fit(var answers) ->
                new Result(
                        title,
                        ScoreView.of(instrument, Scoring.of(instrument, answers), locale).stream()
                                .filter(score -> score.value() != null)
                                .toList(),
                        citation,
                        drawing.of(instrument, answers, locale).orElse(null));
            case Answers.Checked.Unfit unfit -> new Result(title, List.of(), citation, null);
        };
    }

    private Answered answered(Spot spot, Filling filling, Locale locale) {
        var question = question(spot, locale);
        var reply = filling.reply(spot.instrument().key(), spot.item().id());
        return new Answered(
                spot.number(),
                words(question, locale),
                question.isText(),
                question.options().isEmpty() ? reply.answer() : chosen(question, reply.answer()),
                reply.talk(),
                reply.skipped());
    }

    private static String chosen(Question question, String answer) {
        return Item.chosen(answer).stream()
                .map(key -> question.options().stream()
                        .filter(option -> option.value().equals(key))
                        .findFirst()
                        .map(option -> Objects.requireNonNullElse(option.text(), ""))
                        .orElse(key))
                .collect(Collectors.joining(", "));
    }

    private Question question(Spot spot, Locale locale) {
        return packs.questions(spot.instrument(), locale).stream()
                .filter(one -> one.id().equals(spot.item().id()))
                .findFirst()
                .orElseThrow();
    }

    private String words(Question question, Locale locale) {
        return question.words() != null
                ? question.words()
                : String.valueOf(messages.getMessage("instruments.item", new Object[] {question.id()}, locale));
    }

    /** Marks need their ends in words, a number its bounds. */
    private @Nullable String hint(Spot spot, Question question, Locale locale) {
        var bounds = question.bounds();
        if (bounds != null) {
            return messages.getMessage("instruments.marks", new Object[] {bounds.from(), bounds.to()}, locale);
        }
        if (question.isSeveral()) {
            return messages.getMessage("handouts.several", null, locale);
        }
        return instruments.ends(spot.instrument(), question, locale);
    }
}
