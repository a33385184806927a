package nl.nabij.conversations;

import java.time.LocalDate;
import nl.nabij.shared.ConversationId;

/**
 * What a resident wants, in the resident's own words.
 *
 * @param conversation in which it was said
 * @param words literally as they were said or written; never empty
 * @param byRepresentative whether somebody spoke for the resident; a page that shows the words says so
 * @param on the day of the talk
 */
public record OwnQuestion(ConversationId conversation, String words, boolean byRepresentative, LocalDate on) {}
