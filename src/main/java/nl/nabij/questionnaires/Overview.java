package nl.nabij.questionnaires;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.InstrumentFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of one questionnaire shows: its parts, and what is still to be done. */
@Component
class Overview {

    private final QuestionnaireWords words;

    Overview(QuestionnaireWords words) {
        this.words = words;
    }

    /**
     * One part in its list.
     *
     * @param todo how much is still to be done at it
     */
    record Row(String id, String title, String about, boolean up, boolean down, long todo) {}

    /**
     * One list of parts.
     *
     * @param moves whether its order means something
     */
    record Shelf(String slug, List<Row> rows, boolean moves) {}

    /** One thing that is still to be done, with the way to it; the same thing is told once. */
    record Task(String where, String href, String text) {}

    List<Shelf> shelves(Questionnaire questionnaire, List<Todo> todo) {
        var shelves = new ArrayList<Shelf>();
        for (var section : Section.values()) {
            var parts = questionnaire.draft().parts(section);
            var rows = new ArrayList<Row>();
            for (var place = 0; place < parts.size(); place++) {
                var part = parts.get(place);
                rows.add(new Row(
                        part.id(),
                        title(section, part),
                        about(section, part, questionnaire.draft()),
                        place > 0,
                        place + 1 < parts.size(),
                        todo.stream()
                                .filter(one -> one.isAbout(section, part.id()))
                                .count()));
            }
            shelves.add(new Shelf(section.slug(), List.copyOf(rows), section != Section.ANSWERS));
        }
        return shelves;
    }

    private String title(Section section, Draft.Part part) {
        return switch (section) {
            case ITEMS -> words.item(part);
            case ANSWERS -> part.id();
            case SCALES, CALCULATIONS -> ScaleEditor.title(part);
            case EXAMPLES -> {
                var about = Draft.text(part.node(), "about");
                yield about.isEmpty()
                        ? words.say("questionnaires.example", String.valueOf(Integer.parseInt(part.id()) + 1))
                        : about;
            }
        };
    }

    private String about(Section section, Draft.Part part, Draft draft) {
        return switch (section) {
            case ITEMS -> words.about(part, draft);
            case ANSWERS -> words.answers(part.id(), draft);
            case SCALES -> {
                var items = part.node().path("items").values().stream()
                        .map(item -> item.asString())
                        .toList();
                yield words.say("questionnaires.scale.about", String.join(", ", items));
            }
            case CALCULATIONS -> Draft.text(part.node(), "expression");
            case EXAMPLES ->
                QuestionnaireWords.cut(String.join(
                        ", ",
                        part.node().path("expected").properties().stream()
                                .map(number -> number.getKey() + " = "
                                        + (number.getValue().isNull()
                                                ? "–"
                                                : number.getValue().asString()))
                                .toList()));
        };
    }

    /** One sentence for each question that is not always asked. */
    List<String> conditions(Draft draft) {
        return draft.parts(Section.ITEMS).stream()
                .filter(item -> item.node().path("askIf").isObject())
                .map(item ->
                        words.item(item) + " " + words.condition(item.node().path("askIf"), draft))
                .toList();
    }

    /** What the last change was, and who made it. */
    String change(Questionnaire questionnaire, Earlier earlier) {
        return Change.between(earlier.draft(), questionnaire.draft())
                .map(change -> words.say(
                        "questionnaires.change." + change.kind(),
                        earlier.by(),
                        change.kind() == Change.Kind.MOVED
                                ? words.say("questionnaires.shelf."
                                        + change.section().slug())
                                : title(change.section(), change.part())))
                .orElseGet(() -> words.say("questionnaires.change.WHOLE", earlier.by()));
    }

    List<Task> tasks(Questionnaire questionnaire, List<Todo> todo) {
        return todo.stream().map(one -> task(questionnaire, one)).distinct().toList();
    }

    private Task task(Questionnaire questionnaire, Todo todo) {
        var section = todo.section().orElse(null);
        if (section == null) {
            return new Task(words.say("questionnaires.about"), questionnaire.path() + "/about", text(todo));
        }
        var shelf = words.say("questionnaires.shelf." + section.slug());
        if (todo.id().isEmpty()) {
            return new Task(shelf, "%s/%s/new".formatted(questionnaire.path(), section.slug()), text(todo));
        }
        var title = questionnaire.draft().parts(section).stream()
                .filter(part -> part.id().equals(todo.id()))
                .findFirst()
                .map(part -> title(section, part))
                .orElse(shelf);
        return new Task(title, "%s/%s/%s".formatted(questionnaire.path(), section.slug(), todo.id()), text(todo));
    }

    private String text(Todo todo) {
        return words.say(todo.key(), todo.about());
    }

    /** The instrument as it is now; null as long as something is to be done. */
    static @Nullable Instrument instrument(Questionnaire questionnaire) {
        var bytes = questionnaire.draft().content().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Optional.of(InstrumentFile.read(bytes))
                .map(read -> read instanceof InstrumentFile.Read.Sound(var instrument) ? instrument : null)
                .orElse(null);
    }
}
