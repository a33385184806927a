package nl.nabij.questionnaires;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.nabij.instruments.AnswersForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers with what they have to come to, as they are typed; a number that is expected to be missing is a dash. */
class ExampleForm extends AnswersForm implements PartForm {

    private String seen = "";
    private String about = "";
    private final Map<String, String> expected = new LinkedHashMap<>();

    static ExampleForm of(JsonNode example) {
        var form = new ExampleForm();
        form.about = Draft.text(example, "about");
        example.path("answers").properties().forEach(answer -> {
            if (answer.getValue().isArray()) {
                form.getSeveral()
                        .put(
                                answer.getKey(),
                                answer.getValue().values().stream()
                                        .map(JsonNode::asString)
                                        .toList());
            } else {
                form.getAnswers().put(answer.getKey(), answer.getValue().asString());
            }
        });
        example.path("expected")
                .properties()
                .forEach(number -> form.expected.put(
                        number.getKey(),
                        number.getValue().isNull() ? "-" : number.getValue().asString()));
        return form;
    }

    /** It is written anew as a whole. */
    @Override
    public ObjectNode onto(ObjectNode part) {
        var node = Draft.object();
        Draft.set(node, "about", about);
        var answers = node.putObject("answers");
        getAnswers().forEach((item, answer) -> Draft.set(answers, item, answer.strip()));
        getSeveral().forEach((item, chosen) -> {
            if (!chosen.isEmpty()) {
                answers.set(item, Draft.array(chosen));
            }
        });
        var numbers = node.putObject("expected");
        expected.forEach((name, typed) -> write(numbers, name, typed.strip().replace(',', '.')));
        return node;
    }

    private static void write(ObjectNode numbers, String name, String typed) {
        if (typed.equals("-") || typed.equals("–")) {
            numbers.putNull(name);
        } else if (typed.matches("-?[0-9]{1,9}(\\.[0-9]{1,4})?")) {
            numbers.put(name, new BigDecimal(typed));
        } else {
            Draft.set(numbers, name, typed);
        }
    }

    @Override
    public String getSeen() {
        return seen;
    }

    @Override
    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? "" : about.strip();
    }

    /** By scale or calculation; empty where nothing is expected. */
    public Map<String, String> getExpected() {
        return expected;
    }
}
