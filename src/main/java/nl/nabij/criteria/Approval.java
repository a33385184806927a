package nl.nabij.criteria;

import java.time.LocalDate;

/**
 * A rule is approved; all of {@link RuleCheck} was looked at.
 *
 * @param from the first day on which lists may be made with it
 * @param until the last day, at most {@value RuleVersion#LONGEST_YEARS} years later
 * @param dpia where the data protection impact assessment is kept
 */
public record Approval(LocalDate from, LocalDate until, String dpia) {

    /** @throws IllegalArgumentException if it does not end in time, or the assessment is not named */
    public Approval {
        if (until.isBefore(from) || until.isAfter(from.plusYears(RuleVersion.LONGEST_YEARS)) || dpia.isBlank()) {
            throw new IllegalArgumentException("%s to %s, '%s'".formatted(from, until, dpia));
        }
    }
}
