package nl.nabij.conversations;

import nl.nabij.shared.AccountId;
import nl.nabij.talks.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was at the table besides the resident and who registers.
 *
 * @param account null for who has none
 * @param name of the own network the first name only
 * @param about function or relation; null where it was not told
 */
public record Participant(
        Partner.Side side,
        @Nullable AccountId account,
        String name,
        @Nullable String about) {}
