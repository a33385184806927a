package nl.nabij.selections;

import java.time.Instant;
import nl.nabij.shared.AccountId;

/**
 * Something that somebody did with a study.
 *
 * @param by what that person is called now
 * @param note why it was sent back or closed; empty for the others
 */
public record StudyStep(Kind kind, AccountId account, String by, Instant at, String note) {

    enum Kind {
        BEGUN,
        CHANGED,
        SUBMITTED,
        SENT_BACK,
        OPENED,
        CLOSED;

        /** Who did this wrote at the study, and cannot judge it. */
        boolean isWriting() {
            return this == BEGUN || this == CHANGED || this == SUBMITTED;
        }
    }
}
