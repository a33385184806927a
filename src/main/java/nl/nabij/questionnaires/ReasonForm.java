package nl.nabij.questionnaires;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a questionnaire is sent back or withdrawn. */
class ReasonForm {

    private String reason = "";

    void check(Errors errors) {
        if (reason.isEmpty() || reason.length() > 2000) {
            errors.rejectValue("reason", "questionnaires.wrong.reason", "");
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
