package nl.nabij.questionnaires;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.nabij.instruments.Question;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.site.Option;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the page of one question shows besides its fields. */
@Component
class ItemEditor {

    private final QuestionnaireWords words;

    ItemEditor(QuestionnaireWords words) {
        this.words = words;
    }

    /**
     * What can be chosen.
     *
     * @param lists of answers, with their answers in words
     * @param earlier questions before this one that a condition can be about; with none there is no condition
     * @param answers by earlier question: its answers, empty where it asks for a number
     * @param counts the answers of the chosen list, where a scale counts them; else empty
     */
    record Choices(
            List<Option> types,
            List<Option> lists,
            List<Option> asks,
            List<Option> earlier,
            Map<String, List<Option>> answers,
            List<Option> counts) {}

    Choices of(Draft draft, String id, ItemForm form) {
        var answers = new TreeMap<String, List<Option>>();
        var earlier = new ArrayList<Option>(List.of(Option.worded("", "questionnaires.clause.choose")));
        for (var item : draft.parts(Section.ITEMS)) {
            if (item.id().equals(id)) {
                break;
            }
            var type = item.node().has("type") ? Draft.text(item.node(), "type") : "choice";
            if (!type.equals("text")) {
                earlier.add(Option.named(item.id(), words.item(item)));
                answers.put(
                        item.id(),
                        type.equals("number") ? List.of() : answers(draft, Draft.text(item.node(), "answers")));
            }
        }
        return new Choices(
                worded("questionnaires.type", "choice", "several", "number", "text"),
                Stream.concat(
                                Stream.of(Option.worded("", "questionnaires.list.choose")),
                                draft.parts(Section.ANSWERS).stream()
                                        .map(list -> Option.named(
                                                list.id(), list.id() + ": " + words.answers(list.id(), draft))))
                        .toList(),
                worded("questionnaires.asks", "always", "all", "any"),
                earlier,
                answers,
                isCounted(draft, id) ? answers(draft, form.getAnswers()) : List.of());
    }

    private static boolean isCounted(Draft draft, String id) {
        return draft.parts(Section.SCALES).stream()
                .filter(scale -> Draft.text(scale.node(), "method").equals("count"))
                .anyMatch(scale -> scale.node().path("items").values().stream()
                        .anyMatch(item -> item.asString().equals(id)));
    }

    private static List<Option> answers(Draft draft, String list) {
        return draft.part(Section.ANSWERS, list).stream()
                .flatMap(found -> found.path("options").values().stream())
                .map(option -> Option.named(Draft.text(option, "key"), label(option)))
                .toList();
    }

    private static String label(JsonNode option) {
        var label = QuestionnaireWords.text(option.path("label"));
        return label.isEmpty() ? Draft.text(option, "key") : label;
    }

    /** A question in one language, as somebody is asked it. */
    record Shown(String language, Question question) {}

    /** The question in both languages; empty where it cannot be shown yet. */
    List<Shown> preview(Draft draft, ItemForm form) {
        var item = form.onto(Draft.object());
        item.put("id", "1").remove("askIf");
        item.remove("counts");
        var whole = draft.whole();
        whole.putArray("items").add(item);
        whole.putArray("scales");
        whole.putArray("calculations");
        return Playable.of(draft.withWhole(whole)).stream()
                .flatMap(play -> Stream.of("nl", "en")
                        .map(language -> new Shown(
                                language,
                                WordingPacks.open(play.instrument(), Locale.of(language))
                                        .getFirst())))
                .toList();
    }

    private static List<Option> worded(String prefix, String... values) {
        return Stream.of(values)
                .map(value -> Option.worded(value, prefix + "." + value))
                .toList();
    }
}
