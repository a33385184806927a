package nl.nabij.selections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the second person looked at before a study opens, and where the impact assessment is kept. */
class OpeningForm {

    private String dpia = "";
    private List<String> checks = List.of();

    void check(Errors errors) {
        for (var check : StudyCheck.values()) {
            if (!checks.contains(check.name())) {
                errors.rejectValue("checks", "selections.study.wrong.checks", "");
                break;
            }
        }
        if (dpia.isEmpty() || dpia.length() > 300) {
            errors.rejectValue("dpia", "selections.study.wrong.dpia", "");
        }
    }

    public String getDpia() {
        return dpia;
    }

    public void setDpia(@Nullable String dpia) {
        this.dpia = dpia == null ? "" : dpia.strip();
    }

    public List<String> getChecks() {
        return checks;
    }

    public void setChecks(@Nullable List<String> checks) {
        this.checks = checks == null ? List.of() : checks;
    }
}
