package nl.nabij.questionnaires;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One answer, as it is typed. */
class OptionForm {

    private String key = "";
    private String value = "";
    private final TextForm label = new TextForm();
    private boolean paper;

    static OptionForm of(JsonNode option) {
        var form = new OptionForm();
        form.key = Draft.text(option, "key");
        form.value = Draft.text(option, "value");
        form.label.read(option.path("label"));
        form.paper = option.path("paper").asBoolean(false);
        return form;
    }

    boolean isEmpty() {
        return value.isEmpty() && label.either().isEmpty();
    }

    ObjectNode node(Set<String> taken) {
        var node = Draft.object();
        node.put(
                "key",
                key.isEmpty()
                        ? Draft.free(
                                Draft.slug(label.getEn().isEmpty() ? label.getNl() : label.getEn(), "answer"), taken)
                        : key);
        Draft.setNumber(node, "value", value);
        label.write(node, "label");
        Draft.set(node, "paper", paper);
        return node;
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key == null ? "" : key.strip();
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null ? "" : value.strip();
    }

    public TextForm getLabel() {
        return label;
    }

    public boolean isPaper() {
        return paper;
    }

    public void setPaper(boolean paper) {
        this.paper = paper;
    }
}
