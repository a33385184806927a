package nl.nabij.questionnaires;

import java.time.Instant;
import nl.nabij.shared.AccountId;

/**
 * Something that somebody did with a questionnaire.
 *
 * @param version the one it was about
 * @param by name of who did it
 * @param note the reason; empty where none was asked
 */
record QuestionnaireStep(int version, Kind kind, AccountId account, String by, Instant at, String note) {

    enum Kind {
        BEGUN,
        /** Brought in as a file. */
        BROUGHT,
        CHANGED,
        IN_TEST,
        /** By a writer, to change something after all. */
        TAKEN_BACK,
        /** By the second person, with a reason. */
        SENT_BACK,
        PUBLISHED,
        WITHDRAWN,
        THROWN_AWAY;

        /** Who did this wrote at it, and cannot be its second person. */
        boolean isWriting() {
            return this == BEGUN || this == BROUGHT || this == CHANGED || this == IN_TEST;
        }
    }
}
