package nl.nabij.questionnaires;

import java.time.Instant;

/**
 * A draft as it was before one change.
 *
 * @param edition of the questionnaire, until that change
 * @param by who made the change
 * @param at when
 */
record Earlier(int edition, Draft draft, String by, Instant at) {}
