package nl.nabij.selections;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a study is sent back or closed. */
class StudyReasonForm {

    private String reason = "";

    void check(Errors errors) {
        if (reason.isEmpty() || reason.length() > 2000) {
            errors.rejectValue("reason", "selections.study.wrong.reason", "");
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
