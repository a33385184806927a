package nl.nabij.selections;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.shared.TeamId;

/**
 * What a study is to be.
 *
 * @param question what it wants to know, in the words of who wrote it; may be empty in a draft
 * @param rule a version that holds on all its days
 * @param newPerWeek most new names for one client manager in a week, 1 to 10
 * @param share of a hundred names so many by lot, 10 to 50; 0 without a comparison group
 * @param training what comes before the first names; empty where nothing does
 */
public record StudyRequest(
        String name,
        String question,
        RuleVersionId rule,
        Set<TeamId> teams,
        LocalDate from,
        LocalDate until,
        int newPerWeek,
        Comparison comparison,
        int share,
        String training) {

    /** The teams are copied. */
    public StudyRequest {
        teams = Set.copyOf(teams);
    }
}
