package nl.nabij.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields of a form need to be tied to their texts. Templates know it as {@code @fields}. */
@Component("fields")
class Fields {

    /** The id of a field: 'steps[0].text' gives 'steps0.text', which a label, a link and a browser accept. */
    public String id(String name) {
        return name.replace("[", "").replace("]", "");
    }

    /** The ids of hint and error, in the order in which they stand; null where there is neither. */
    public @Nullable String describedBy(String name, @Nullable String hint, boolean wrong) {
        var ids = (hint == null ? "" : id(name) + "-hint ") + (wrong ? id(name) + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
