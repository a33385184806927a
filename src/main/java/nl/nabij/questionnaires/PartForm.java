package nl.nabij.questionnaires;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One part of a draft, as it is typed. */
interface PartForm {

    /** What the part said when the page was opened, as {@link Draft#mark} gives it. */
    String getSeen();

    void setSeen(@Nullable String seen);

    /**
     * The part as it becomes.
     *
     * @param part as the draft has it now, with what the page has no field for; empty for a new one
     */
    ObjectNode onto(ObjectNode part);

    /** What a new part is called; empty where its place says so. */
    default String called() {
        return "";
    }
}
