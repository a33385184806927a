package nl.nabij.questionnaires;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One question, as it is typed. */
class ItemForm implements PartForm {

    private String seen = "";
    private final TextForm wording = new TextForm();
    private String type = "choice";
    private String answers = "";
    private String from = "";
    private String to = "";
    private boolean reversed;
    private boolean optional;
    private List<String> counts = List.of();
    private String asks = "always";
    private List<ClauseForm> clauses = new ArrayList<>();

    static ItemForm of(JsonNode item) {
        var form = new ItemForm();
        form.wording.read(item.path("wording"));
        form.type = item.has("type") ? Draft.text(item, "type") : "choice";
        form.answers = Draft.text(item, "answers");
        form.from = Draft.text(item, "from");
        form.to = Draft.text(item, "to");
        form.reversed = item.path("reversed").asBoolean(false);
        form.optional = item.path("optional").asBoolean(false);
        form.counts =
                item.path("counts").values().stream().map(JsonNode::asString).toList();
        var condition = item.path("askIf");
        if (condition.isObject()) {
            form.asks = condition.has("any") ? "any" : "all";
            condition.path(form.asks).values().forEach(clause -> form.clauses.add(ClauseForm.of(clause)));
        }
        return form;
    }

    /** What belongs to another way of answering is left out. */
    @Override
    public ObjectNode onto(ObjectNode item) {
        wording.write(item, "wording");
        Draft.set(item, "type", type.equals("choice") ? "" : type);
        var isChosen = type.equals("choice") || type.equals("several");
        Draft.set(item, "answers", isChosen ? answers : "");
        Draft.setNumber(item, "from", type.equals("number") ? from : "");
        Draft.setNumber(item, "to", type.equals("number") ? to : "");
        Draft.set(item, "reversed", reversed && (type.equals("choice") || type.equals("number")));
        Draft.set(item, "optional", optional);
        if (counts.isEmpty() || !type.equals("choice")) {
            item.remove("counts");
        } else {
            item.set("counts", Draft.array(counts));
        }
        item.remove("askIf");
        if (!asks.equals("always")) {
            var list = item.putObject("askIf").putArray(asks.equals("any") ? "any" : "all");
            clauses.forEach(clause -> list.add(clause.node()));
        }
        return item;
    }

    /** A condition without a line is begun with one. */
    void tidy() {
        if (clauses.size() > MOST_CLAUSES) {
            clauses = new ArrayList<>(clauses.subList(0, MOST_CLAUSES));
        }
        if (!asks.equals("always") && clauses.isEmpty()) {
            clauses.add(new ClauseForm());
        }
    }

    /** As many as the format takes. */
    static final int MOST_CLAUSES = 8;

    @Override
    public String getSeen() {
        return seen;
    }

    @Override
    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen.strip();
    }

    public TextForm getWording() {
        return wording;
    }

    public String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type == null ? "" : type.strip();
    }

    public String getAnswers() {
        return answers;
    }

    public void setAnswers(@Nullable String answers) {
        this.answers = answers == null ? "" : answers.strip();
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

    public boolean isReversed() {
        return reversed;
    }

    public void setReversed(boolean reversed) {
        this.reversed = reversed;
    }

    public boolean isOptional() {
        return optional;
    }

    public void setOptional(boolean optional) {
        this.optional = optional;
    }

    public List<String> getCounts() {
        return counts;
    }

    public void setCounts(@Nullable List<String> counts) {
        this.counts = counts == null ? List.of() : List.copyOf(counts);
    }

    public String getAsks() {
        return asks;
    }

    public void setAsks(@Nullable String asks) {
        this.asks = asks == null ? "" : asks.strip();
    }

    public List<ClauseForm> getClauses() {
        return clauses;
    }

    public void setClauses(@Nullable List<ClauseForm> clauses) {
        this.clauses = clauses == null ? new ArrayList<>() : new ArrayList<>(clauses);
    }
}
