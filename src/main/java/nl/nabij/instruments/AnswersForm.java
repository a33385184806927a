package nl.nabij.instruments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/** Answers as they were chosen; a class with a getter, because a form fills a map by it. */
public class AnswersForm {

    private final Map<String, String> answers = new LinkedHashMap<>();

    /** By item; what was left open is not in it, or blank. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    /** Tells every wrong answer at its field; what is no question of this instrument, on top. */
    public void refuse(List<Answers.Wrong> wrong, Errors errors) {
        for (var one : wrong) {
            var text = "instruments.wrong." + JsonObject.slug(one.why());
            var about = new Object[] {one.item(), String.join(", ", one.known())};
            if (one.why() == Answers.Wrong.Why.UNKNOWN_ITEM) {
                errors.reject(text, about, "");
            } else {
                errors.rejectValue("answers[" + one.item() + "]", text, about, "");
            }
        }
    }
}
