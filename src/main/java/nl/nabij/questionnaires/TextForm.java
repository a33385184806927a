package nl.nabij.questionnaires;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One text in both languages, as it is typed. */
class TextForm {

    private String nl = "";
    private String en = "";

    /** Takes over what the file says. */
    void read(JsonNode text) {
        nl = Draft.text(text, "nl");
        en = Draft.text(text, "en");
    }

    /** Writes both into a field of the file; an empty one is left out, so that it is told as missing. */
    void write(ObjectNode into, String field) {
        var text = Draft.object();
        Draft.set(text, "nl", nl);
        Draft.set(text, "en", en);
        if (text.isEmpty()) {
            into.remove(field);
        } else {
            into.set(field, text);
        }
    }

    /** In one language, or else the other; empty where there is neither. */
    String either() {
        return nl.isEmpty() ? en : nl;
    }

    /** In English, or else in Dutch: what a key is made of. */
    String inEnglish() {
        return en.isEmpty() ? nl : en;
    }

    public String getNl() {
        return nl;
    }

    public void setNl(@Nullable String nl) {
        this.nl = nl == null ? "" : nl.strip();
    }

    public String getEn() {
        return en;
    }

    public void setEn(@Nullable String en) {
        this.en = en == null ? "" : en.strip();
    }
}
