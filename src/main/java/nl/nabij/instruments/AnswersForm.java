package nl.nabij.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/** Answers as they were chosen; a class with getters, because a form fills maps by them. */
public class AnswersForm {

    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, List<String>> several = new LinkedHashMap<>();

    /** By item; what was left open is not in it, or blank. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    /** By item that takes any number of answers. */
    public Map<String, List<String>> getSeveral() {
        return several;
    }

    /** Every answer by item, as {@link Answers} takes them. */
    public Map<String, String> all() {
        var all = new LinkedHashMap<>(answers);
        several.forEach((item, chosen) -> all.put(item, String.join(",", chosen)));
        return all;
    }

    /** Tells every wrong answer at its field; what is no question of this instrument, on top. */
    public void refuse(List<Answers.Wrong> wrong, Errors errors) {
        for (var one : wrong) {
            var text = "instruments.wrong." + JsonObject.slug(one.why());
            if (one.why() == Answers.Wrong.Why.UNKNOWN_ITEM || several.containsKey(one.item())) {
                errors.reject(text, about(one), "");
            } else {
                errors.rejectValue("answers[" + one.item() + "]", text, about(one), "");
            }
        }
    }

    /** What the message names: the item, everything that would be right, and then each of these. */
    static Object[] about(Answers.Wrong wrong) {
        var about = new ArrayList<Object>(List.of(wrong.item(), String.join(", ", wrong.known())));
        about.addAll(wrong.known());
        return about.toArray();
    }
}
