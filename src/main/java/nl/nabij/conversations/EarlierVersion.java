package nl.nabij.conversations;

import java.time.Instant;
import java.time.LocalDate;
import nl.nabij.shared.AccountId;

/**
 * A registered talk as it stood before a correction.
 *
 * @param why it was corrected
 */
public record EarlierVersion(
        LocalDate heldOn,
        Words words,
        Impression impression,
        Agreement agreement,
        String why,
        AccountId correctedBy,
        Instant correctedAt) {}
