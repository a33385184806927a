package nl.nabij.questionnaires;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One calculation, as it is typed. */
class CalculationForm implements PartForm {

    private String seen = "";
    private final TextForm name = new TextForm();
    private String expression = "";

    static CalculationForm of(JsonNode calculation) {
        var form = new CalculationForm();
        form.name.read(calculation.path("name"));
        form.expression = Draft.text(calculation, "expression");
        return form;
    }

    @Override
    public ObjectNode onto(ObjectNode calculation) {
        name.write(calculation, "name");
        Draft.set(calculation, "expression", expression);
        return calculation;
    }

    @Override
    public String called() {
        return name.inEnglish();
    }

    @Override
    public String getSeen() {
        return seen;
    }

    @Override
    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen.strip();
    }

    public TextForm getName() {
        return name;
    }

    public String getExpression() {
        return expression;
    }

    public void setExpression(@Nullable String expression) {
        this.expression = expression == null ? "" : expression.strip();
    }
}
