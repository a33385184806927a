package nl.nabij.selections;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What ends it. */
class CloseForm {

    private @Nullable Answer answer;

    public @Nullable Answer getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable Answer answer) {
        this.answer = answer;
    }

    void check(Errors errors) {
        if (answer == null && !errors.hasFieldErrors("answer")) {
            errors.rejectValue("answer", "selections.answer.choose", "");
        }
    }

    /** After the check. */
    Answer answer() {
        return requireNonNull(answer);
    }
}
