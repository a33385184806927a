package nl.nabij.questionnaires;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One named part of the scores of a scale, as it is typed. */
class BandForm {

    private String key = "";
    private final TextForm label = new TextForm();
    private String from = "";
    private String to = "";

    static BandForm of(JsonNode band) {
        var form = new BandForm();
        form.key = Draft.text(band, "key");
        form.label.read(band.path("label"));
        form.from = Draft.text(band, "from");
        form.to = Draft.text(band, "to");
        return form;
    }

    boolean isEmpty() {
        return from.isEmpty() && to.isEmpty() && label.either().isEmpty();
    }

    ObjectNode node(Set<String> taken) {
        var node = Draft.object();
        node.put(
                "key",
                key.isEmpty()
                        ? Draft.free(Draft.slug(label.getEn().isEmpty() ? label.getNl() : label.getEn(), "part"), taken)
                        : key);
        label.write(node, "label");
        Draft.setNumber(node, "from", from);
        Draft.setNumber(node, "to", to);
        return node;
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key == null ? "" : key.strip();
    }

    public TextForm getLabel() {
        return label;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from.strip();
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to.strip();
    }
}
