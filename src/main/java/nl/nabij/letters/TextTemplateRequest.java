package nl.nabij.letters;

/**
 * A new version of a fixed text, checked: every placeholder in it is known.
 *
 * @param after the number of the version that the writer saw
 */
record TextTemplateRequest(Medium medium, String language, int after, String subject, String body) {

    /** What can come of it. */
    sealed interface Outcome {

        record Written() implements Outcome {}

        /** It is the same as what is in use. */
        record Same() implements Outcome {}

        /** Somebody else wrote a version since. */
        record ChangedMeanwhile() implements Outcome {}
    }
}
