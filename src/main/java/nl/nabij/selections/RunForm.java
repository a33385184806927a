package nl.nabij.selections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nabij.criteria.RuleVersion;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Which criteria, over whose clients. */
class RunForm {

    private @Nullable String criteria;
    private List<String> teams = List.of();

    public @Nullable String getCriteria() {
        return criteria;
    }

    public void setCriteria(@Nullable String criteria) {
        this.criteria = criteria;
    }

    public List<String> getTeams() {
        return teams;
    }

    public void setTeams(@Nullable List<String> teams) {
        this.teams = teams == null ? List.of() : teams;
    }

    /**
     * @param inForce the versions of rules that hold today
     * @param known the teams of this region
     */
    void check(Errors errors, List<RuleVersion> inForce, Set<TeamId> known) {
        if (rule(inForce).isEmpty()) {
            errors.rejectValue("criteria", "selections.runs.choose-one", "");
        }
        if (teams(known).isEmpty()) {
            errors.rejectValue("teams", "selections.runs.choose-teams", "");
        }
    }

    /** That of these versions that was chosen. */
    Optional<RuleVersionId> rule(List<RuleVersion> inForce) {
        return inForce.stream()
                .map(RuleVersion::id)
                .filter(id -> id.toString().equals(criteria))
                .findFirst();
    }

    /** Those of the known teams that were chosen. */
    Set<TeamId> teams(Set<TeamId> known) {
        return known.stream()
                .filter(team -> teams.contains(team.value().toString()))
                .collect(Collectors.toSet());
    }
}
