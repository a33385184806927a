package nl.nabij.questionnaires;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of answers that questions share, as it is typed. */
class ListForm implements PartForm {

    private String seen = "";
    private String name = "";
    private List<OptionForm> options = new ArrayList<>();

    /** As many as the format takes. */
    static final int MOST = 101;

    static ListForm of(String name, JsonNode list) {
        var form = new ListForm();
        form.name = name;
        list.path("options").values().forEach(option -> form.options.add(OptionForm.of(option)));
        return form;
    }

    /** The list is written anew as a whole: lines that stayed empty are left out, and a new answer gets a key that stays. */
    @Override
    public ObjectNode onto(ObjectNode part) {
        var taken = options.stream().map(OptionForm::getKey).collect(Collectors.toCollection(HashSet::new));
        var node = Draft.object();
        var list = node.putArray("options");
        for (var option : options) {
            if (!option.isEmpty()) {
                var made = option.node(taken);
                taken.add(Draft.text(made, "key"));
                list.add(made);
            }
        }
        return node;
    }

    @Override
    public String called() {
        return name;
    }

    @Override
    public String getSeen() {
        return seen;
    }

    @Override
    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }

    public List<OptionForm> getOptions() {
        return options;
    }

    public void setOptions(@Nullable List<OptionForm> options) {
        this.options = options == null ? new ArrayList<>() : new ArrayList<>(options);
    }
}
