package nl.nabij.questionnaires;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One condition of a question, as it is typed. */
class ClauseForm {

    private String item = "";
    private List<String> is = List.of();
    private String from = "";
    private String to = "";

    static ClauseForm of(JsonNode clause) {
        var form = new ClauseForm();
        form.item = Draft.text(clause, "item");
        form.is = clause.path("is").values().stream().map(JsonNode::asString).toList();
        form.from = Draft.text(clause, "from");
        form.to = Draft.text(clause, "to");
        return form;
    }

    ObjectNode node() {
        var node = Draft.object();
        Draft.set(node, "item", item);
        if (from.isEmpty() && to.isEmpty()) {
            node.set("is", Draft.array(is));
        } else {
            Draft.setNumber(node, "from", from);
            Draft.setNumber(node, "to", to);
        }
        return node;
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item.strip();
    }

    public List<String> getIs() {
        return is;
    }

    public void setIs(@Nullable List<String> is) {
        this.is = is == null ? List.of() : List.copyOf(is);
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
