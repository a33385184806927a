package nl.nabij.questionnaires;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nabij.instruments.Scale;
import nl.nabij.site.Option;
import org.springframework.stereotype.Component;

/** What the pages of scales, calculations and examples show besides their fields. */
@Component
class ScaleEditor {

    private final QuestionnaireWords words;

    ScaleEditor(QuestionnaireWords words) {
        this.words = words;
    }

    /** @param bounds the lowest and highest score with what is typed; empty where it cannot be known yet */
    record Choices(List<Option> items, List<Option> methods, List<Option> lower, Optional<Bounds> bounds) {}

    /** @param from included */
    record Bounds(int from, int to) {}

    Choices of(Draft draft, String id, ScaleForm form) {
        return new Choices(
                draft.parts(Section.ITEMS).stream()
                        .filter(item -> List.of("", "choice", "number").contains(Draft.text(item.node(), "type")))
                        .map(item -> Option.named(item.id(), words.item(item)))
                        .toList(),
                Stream.of("sum", "mean", "count")
                        .map(method -> Option.worded(method, "questionnaires.method." + method))
                        .toList(),
                Stream.of("worse", "better")
                        .map(lower -> Option.worded(lower, "questionnaires.lower." + lower))
                        .toList(),
                bounds(draft, id, form));
    }

    /** Without what is still wrong with its parts: these need the bounds. */
    private static Optional<Bounds> bounds(Draft draft, String id, ScaleForm form) {
        var scale = form.onto(
                draft.part(Section.SCALES, id).orElseGet(Draft::object).deepCopy());
        scale.put("key", "bounds").remove("schemes");
        scale.remove("missing");
        if (!scale.has("lower")) {
            scale.put("lower", "worse");
        }
        var whole = draft.whole();
        whole.putArray("scales").add(scale);
        whole.putArray("calculations");
        return Playable.of(draft.withWhole(whole))
                .flatMap(play -> play.instrument().scale("bounds"))
                .map(ScaleEditor::bounds);
    }

    private static Bounds bounds(Scale scale) {
        return new Bounds(scale.lowest(), scale.highest());
    }

    /** Something that an expression can name. */
    record Name(String name, String about) {}

    List<Name> names(Draft draft) {
        return Stream.concat(
                        draft.parts(Section.ITEMS).stream()
                                .filter(item -> !Draft.text(item.node(), "type").equals("text"))
                                .map(item -> new Name("[" + item.id() + "]", words.item(item))),
                        draft.parts(Section.SCALES).stream()
                                .map(scale -> new Name("[" + scale.id() + "]", title(scale))))
                .toList();
    }

    /** What an example can expect: scales and calculations, with their names. */
    List<Name> numbers(Draft draft) {
        return Stream.of(Section.SCALES, Section.CALCULATIONS)
                .flatMap(section -> draft.parts(section).stream())
                .map(part -> new Name(part.id(), title(part)))
                .toList();
    }

    static String title(Draft.Part part) {
        var name = QuestionnaireWords.text(part.node().path("name"));
        return name.isEmpty() ? part.id() : name;
    }
}
