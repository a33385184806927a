package nl.nabij.selections;

import java.time.LocalDate;
import nl.nabij.criteria.Criterion;
import nl.nabij.shared.RunId;
import nl.nabij.shared.SafeTable;
import org.jspecify.annotations.Nullable;

/**
 * One time that criteria were laid over the caseloads of some teams, as the researcher sees it.
 *
 * @param number 1 for the first run of the region
 * @param name what the criteria were called then; null for an example of the program
 * @param criterion as it was then
 * @param done whether the program has made the lists
 * @param endsOn from this day the lists are gone where nobody acted on them
 * @param counts what became of them, by team: columns as in {@link SelectionRuns#STAGES}
 */
record SelectionRun(
        RunId id,
        int number,
        String criteriaKey,
        @Nullable String name,
        int version,
        Criterion criterion,
        LocalDate day,
        boolean done,
        LocalDate endsOn,
        SafeTable counts) {}
