package nl.nabij.responses;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ResponseId;

/**
 * How a professional looks at what a resident filled in: words beside it, never in it. The resident reads them.
 *
 * @param account who wrote it
 */
public record ViewBeside(ResponseId response, AccountId account, String words, Instant writtenAt) {

    /**
     * As a page shows it.
     *
     * @param by name of who wrote it
     */
    record Seen(String by, LocalDate on, String words) {}

    /** In characters. */
    public static final int LONGEST = 2000;
}
