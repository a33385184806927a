package nl.nabij.conversations;

import java.time.LocalDate;

/**
 * A registered talk as it should have been, checked.
 *
 * @param why in a sentence; stays with the earlier version
 * @param version of the talk that the corrector saw
 */
public record Correction(
        LocalDate heldOn, Words words, Impression impression, Agreement agreement, String why, int version) {}
