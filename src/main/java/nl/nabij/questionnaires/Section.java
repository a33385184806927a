package nl.nabij.questionnaires;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a questionnaire of which there can be several. */
enum Section {
    ITEMS("id"),
    /** The lists of answers, by name. */
    ANSWERS(""),
    SCALES("key"),
    CALCULATIONS("key"),
    /** By their place, from 0. */
    EXAMPLES("");

    private final String identifiedBy;

    Section(String identifiedBy) {
        this.identifiedBy = identifiedBy;
    }

    /** The field of the file that says which one it is; empty where its name or place says so. */
    String identifiedBy() {
        return identifiedBy;
    }

    /** How the file and addresses call it: 'items'. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }
}
