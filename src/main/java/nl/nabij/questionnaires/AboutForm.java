package nl.nabij.questionnaires;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a questionnaire is and whose, as it is typed. */
class AboutForm {

    private String seen = "";
    private final TextForm title = new TextForm();
    private final TextForm lead = new TextForm();
    private final TextForm suits = new TextForm();
    private final TextForm notFor = new TextForm();
    private String kind = "";
    private List<String> phases = List.of();
    private List<String> purposes = List.of();
    private String perPerson = "";
    private String licence = "";
    private final TextForm licenceAbout = new TextForm();
    private String source = "";
    private String sourceUrl = "";

    static AboutForm of(Draft draft) {
        var form = new AboutForm();
        var whole = draft.whole();
        var rights = whole.path("rights");
        form.seen = draft.markOfWhole();
        form.title.read(whole.path("title"));
        form.lead.read(whole.path("lead"));
        form.suits.setNl(sentences(whole.path("suits"), "nl"));
        form.suits.setEn(sentences(whole.path("suits"), "en"));
        form.notFor.setNl(sentences(whole.path("notFor"), "nl"));
        form.notFor.setEn(sentences(whole.path("notFor"), "en"));
        form.kind = Draft.text(whole, "kind");
        form.phases = texts(whole.path("phases"));
        form.purposes = texts(rights.path("purposes"));
        form.perPerson = Draft.text(rights, "perPerson");
        var licence = rights.path("licence");
        form.licence =
                licence.isObject() ? Licence.of(Draft.text(licence, "id")).slug() : "";
        form.licenceAbout.read(licence.path("about"));
        var source = whole.path("sources").path(0);
        form.source = Draft.text(source, "text");
        form.sourceUrl = Draft.text(source, "url");
        return form;
    }

    /** @param licences what the terms of a known licence say, by language */
    ObjectNode onto(ObjectNode whole, Licence.Words licences) {
        title.write(whole, "title");
        lead.write(whole, "lead");
        sentences(whole, "suits", suits);
        sentences(whole, "notFor", notFor);
        Draft.set(whole, "kind", kind);
        whole.set("phases", Draft.array(phases));
        var rights = whole.path("rights") instanceof ObjectNode found ? found : whole.putObject("rights");
        rights.set("purposes", Draft.array(purposes));
        Draft.set(rights, "perPerson", perPerson);
        if (!licence.isEmpty()) {
            Licence.named(licence).write(rights, licenceAbout, licences);
        }
        var sources = whole.path("sources") instanceof ArrayNode found ? found : whole.putArray("sources");
        var first = sources.path(0) instanceof ObjectNode found ? found : sources.addObject();
        Draft.set(first, "text", source);
        Draft.set(first, "url", sourceUrl);
        return whole;
    }

    /** One on each line. */
    private static String sentences(JsonNode list, String language) {
        return list.values().stream()
                .map(text -> Draft.text(text, language))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private static void sentences(ObjectNode whole, String field, TextForm typed) {
        var nl = lines(typed.getNl());
        var en = lines(typed.getEn());
        var list = whole.putArray(field);
        for (var line = 0; line < Math.max(nl.size(), en.size()); line++) {
            var text = list.addObject();
            Draft.set(text, "nl", line < nl.size() ? nl.get(line) : "");
            Draft.set(text, "en", line < en.size() ? en.get(line) : "");
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen.strip();
    }

    public TextForm getTitle() {
        return title;
    }

    public TextForm getLead() {
        return lead;
    }

    public TextForm getSuits() {
        return suits;
    }

    public TextForm getNotFor() {
        return notFor;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind.strip();
    }

    public List<String> getPhases() {
        return phases;
    }

    public void setPhases(@Nullable List<String> phases) {
        this.phases = phases == null ? List.of() : List.copyOf(phases);
    }

    public List<String> getPurposes() {
        return purposes;
    }

    public void setPurposes(@Nullable List<String> purposes) {
        this.purposes = purposes == null ? List.of() : List.copyOf(purposes);
    }

    public String getPerPerson() {
        return perPerson;
    }

    public void setPerPerson(@Nullable String perPerson) {
        this.perPerson = perPerson == null ? "" : perPerson.strip();
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(@Nullable String licence) {
        this.licence = licence == null ? "" : licence.strip();
    }

    public TextForm getLicenceAbout() {
        return licenceAbout;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source.strip();
    }

    public String getSourceUrl() {
        return sourceUrl;
    }

    public void setSourceUrl(@Nullable String sourceUrl) {
        this.sourceUrl = sourceUrl == null ? "" : sourceUrl.strip();
    }
}
