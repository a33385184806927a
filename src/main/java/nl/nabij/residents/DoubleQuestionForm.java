package nl.nabij.residents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.nabij.residents.DoubleQuestion.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What colleagues write to each other about a pair of which each has one. */
final class DoubleQuestionForm {

    private static final int MOST = 500;

    private DoubleQuestionForm() {}

    /** Why it may be one person, for the colleague. */
    record Ask(
            @NotBlank(message = "{residents.question.why.missing}")
            @Size(max = MOST, message = "{residents.question.too-long}")
            @Nullable
            String why) {}

    /** What the colleague says. */
    record Reply(
            @Nullable Answer answer,

            @Size(max = MOST, message = "{residents.question.too-long}") @Nullable
            String reason) {

        /** Something is chosen; and a no without a reason helps nobody. */
        void check(Errors errors) {
            if (answer == null) {
                errors.rejectValue("answer", "residents.question.answer.missing");
            } else if (answer != Answer.AGREED && words() == null) {
                errors.rejectValue("reason", "residents.question.reason.missing");
            }
        }

        @Nullable
        String words() {
            return reason == null || reason.isBlank() ? null : reason.strip();
        }
    }
}
