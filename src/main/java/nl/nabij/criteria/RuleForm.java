package nl.nabij.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A draft of a rule as it is typed. */
class RuleForm {

    private String name = "";
    private String aim = "";
    private int edition;
    private List<LineForm> lines = new ArrayList<>();

    static RuleForm of(RuleVersion version) {
        var form = new RuleForm();
        form.name = version.name();
        form.aim = version.aim();
        form.edition = version.edition();
        form.lines = LineWriting.lines(version.criterion());
        return form;
    }

    /** What the lines ask; empty where something is wrong with them, which is told beside the field. */
    Optional<Criterion> criterion(Errors errors) {
        return LineReading.read(lines, (field, message) -> errors.rejectValue(field, message, "")).stream()
                .findFirst();
    }

    /** What is typed, checked; empty where something is wrong, which is told beside the field. */
    Optional<RuleText> text(Errors errors, boolean complete) {
        if (name.isEmpty() || name.length() > 100) {
            errors.rejectValue("name", "criteria.rule.wrong.name", "");
        }
        if (aim.length() > 2000) {
            errors.rejectValue("aim", "criteria.rule.wrong.aim-long", "");
        } else if (complete && aim.isEmpty()) {
            errors.rejectValue("aim", "criteria.rule.wrong.aim", "");
        }
        var criterion = criterion(errors);
        return errors.hasErrors()
                ? Optional.empty()
                : criterion.map(found -> new RuleText(name, aim, CriterionJson.write(found)));
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }

    public String getAim() {
        return aim;
    }

    public void setAim(@Nullable String aim) {
        this.aim = aim == null ? "" : aim.strip();
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public void setLines(@Nullable List<LineForm> lines) {
        this.lines = lines == null ? new ArrayList<>() : new ArrayList<>(lines);
    }
}
