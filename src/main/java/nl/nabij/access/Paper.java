package nl.nabij.access;

import java.time.LocalDate;

/**
 * The paper that lets somebody act for a resident. Who records it has seen it; the paper itself stays where it is kept.
 *
 * @param text which paper it is, so that it can be found again: court and number, or where it is kept; 1 to 200 characters
 * @param on the day that stands on it
 */
public record Paper(Kind kind, String text, LocalDate on) {

    /** Book 1 of the Dutch Civil Code knows the first three; the fourth is given by the resident. */
    public enum Kind {
        /** Curatele: a court decided that the curator acts in everything. */
        CURATORSHIP,
        /** Mentorschap: a court decided that the mentor acts in care and support. */
        MENTORSHIP,
        /** Bewind: a court decided that the administrator acts in money. */
        ADMINISTRATION,
        /** The resident wrote that somebody may act. */
        AUTHORISATION,
        OTHER
    }

    /** @throws IllegalArgumentException if the text is blank or longer than 200 characters */
    public Paper {
        if (text.isBlank() || text.length() > 200) {
            throw new IllegalArgumentException("a paper is named in 1 to 200 characters");
        }
    }
}
