package nl.nabij.selections;

/** What the second person looks at before a study with a comparison group opens; the words are {@code selections.study.check.*}. */
enum StudyCheck {
    /** The impact assessment is about those as well whom the rule does not select. */
    IMPACT,
    /** Why those are asked too, and on which basis, stands in the register of processing. */
    BASIS,
    /** Everybody can know of the study, and object to it. */
    OPEN,
    /** A talk is of use to whoever is asked, also by lot. */
    USE
}
