package nl.nabij.questionnaires;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One scale, as it is typed. */
class ScaleForm implements PartForm {

    private String seen = "";
    private final TextForm name = new TextForm();
    private List<String> items = List.of();
    private String method = "sum";
    private String atMost = "";
    private String missingSource = "";
    private String lower = "";
    private final TextForm reading = new TextForm();
    private final TextForm scheme = new TextForm();
    private String schemeVersion = "";
    private String schemeSource = "";
    private String schemeUrl = "";
    private List<BandForm> bands = new ArrayList<>();

    /** As many as the format takes. */
    static final int MOST_BANDS = 20;

    static ScaleForm of(JsonNode scale) {
        var form = new ScaleForm();
        form.name.read(scale.path("name"));
        form.items =
                scale.path("items").values().stream().map(JsonNode::asString).toList();
        form.method = Draft.text(scale, "method");
        form.atMost = Draft.text(scale.path("missing"), "atMost");
        form.missingSource = Draft.text(scale.path("missing").path("source"), "text");
        form.lower = Draft.text(scale, "lower");
        form.reading.read(scale.path("reading"));
        var scheme = scale.path("schemes").path(0);
        form.scheme.read(scheme.path("name"));
        form.schemeVersion = Draft.text(scheme, "version");
        form.schemeSource = Draft.text(scheme.path("source"), "text");
        form.schemeUrl = Draft.text(scheme.path("source"), "url");
        scheme.path("bands").values().forEach(band -> form.bands.add(BandForm.of(band)));
        return form;
    }

    @Override
    public ObjectNode onto(ObjectNode scale) {
        name.write(scale, "name");
        scale.set("items", Draft.array(items));
        Draft.set(scale, "method", method);
        Draft.set(scale, "lower", lower);
        reading.write(scale, "reading");
        missing(scale);
        schemes(scale);
        return scale;
    }

    private void missing(ObjectNode scale) {
        if (atMost.isEmpty() || atMost.equals("0")) {
            scale.remove("missing");
            return;
        }
        var missing = scale.putObject("missing");
        Draft.setNumber(missing, "atMost", atMost);
        if (!missingSource.isEmpty()) {
            missing.putObject("source").put("text", missingSource);
        }
    }

    /** The first scheme; others, which only a file can have, stay. */
    private void schemes(ObjectNode scale) {
        var filled = bands.stream().filter(band -> !band.isEmpty()).toList();
        var schemes = scale.path("schemes") instanceof ArrayNode found ? found : scale.putArray("schemes");
        if (filled.isEmpty()) {
            if (!schemes.isEmpty()) {
                schemes.remove(0);
            }
            if (schemes.isEmpty()) {
                scale.remove("schemes");
            }
            return;
        }
        var first = schemes.path(0) instanceof ObjectNode found ? found : schemes.addObject();
        if (!first.has("key")) {
            first.put("key", Draft.slug(scheme.either(), "parts"));
        }
        Draft.set(first, "version", schemeVersion);
        scheme.write(first, "name");
        var source = first.putObject("source");
        Draft.set(source, "text", schemeSource);
        Draft.set(source, "url", schemeUrl);
        if (source.isEmpty()) {
            first.remove("source");
        }
        var taken = filled.stream().map(BandForm::getKey).collect(Collectors.toCollection(HashSet::new));
        var list = first.putArray("bands");
        filled.forEach(band -> {
            var made = band.node(taken);
            taken.add(Draft.text(made, "key"));
            list.add(made);
        });
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

    public List<String> getItems() {
        return items;
    }

    public void setItems(@Nullable List<String> items) {
        this.items = items == null ? List.of() : List.copyOf(items);
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = method == null ? "" : method.strip();
    }

    public String getAtMost() {
        return atMost;
    }

    public void setAtMost(@Nullable String atMost) {
        this.atMost = atMost == null ? "" : atMost.strip();
    }

    public String getMissingSource() {
        return missingSource;
    }

    public void setMissingSource(@Nullable String missingSource) {
        this.missingSource = missingSource == null ? "" : missingSource.strip();
    }

    public String getLower() {
        return lower;
    }

    public void setLower(@Nullable String lower) {
        this.lower = lower == null ? "" : lower.strip();
    }

    public TextForm getReading() {
        return reading;
    }

    public TextForm getScheme() {
        return scheme;
    }

    public String getSchemeVersion() {
        return schemeVersion;
    }

    public void setSchemeVersion(@Nullable String schemeVersion) {
        this.schemeVersion = schemeVersion == null ? "" : schemeVersion.strip();
    }

    public String getSchemeSource() {
        return schemeSource;
    }

    public void setSchemeSource(@Nullable String schemeSource) {
        this.schemeSource = schemeSource == null ? "" : schemeSource.strip();
    }

    public String getSchemeUrl() {
        return schemeUrl;
    }

    public void setSchemeUrl(@Nullable String schemeUrl) {
        this.schemeUrl = schemeUrl == null ? "" : schemeUrl.strip();
    }

    public List<BandForm> getBands() {
        return bands;
    }

    public void setBands(@Nullable List<BandForm> bands) {
        this.bands = bands == null ? new ArrayList<>() : new ArrayList<>(bands);
    }
}
