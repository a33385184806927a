package nl.nabij.selections;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One time that a client manager tried to make contact.
 *
 * @param number from 1 for this name on a list
 * @param language of what was sent or said, {@code nl} or {@code en}
 * @param by who tried
 * @param toldAt when what came of it was written down last
 * @param callOn the working day on which a letter or mail says that the manager calls; null where none does
 * @param note for the next attempt, for the client manager alone; empty where there is none
 * @param textVersion which version of the fixed text was sent, 0 for the one of the program; null where none was
 */
record Attempt(
        int number,
        Channel channel,
        String language,
        AccountId by,
        Instant at,
        Reach reach,
        Instant toldAt,
        @Nullable LocalDate callOn,
        String note,
        @Nullable Integer textVersion) {}
