package nl.nabij.criteria;

import java.time.Instant;
import nl.nabij.shared.AccountId;

/**
 * Something that somebody did with a version of a rule.
 *
 * @param by name of who did it
 * @param note the reason; empty where none was asked
 */
record RuleStep(Kind kind, AccountId account, String by, Instant at, String note) {

    enum Kind {
        BEGUN,
        CHANGED,
        SUBMITTED,
        SENT_BACK,
        APPROVED,
        WITHDRAWN,
        /** Another version came in its place before it began. */
        REPLACED;

        /** Who did this wrote at it, and cannot be its second person. */
        boolean isWriting() {
            return this == BEGUN || this == CHANGED || this == SUBMITTED;
        }
    }
}
