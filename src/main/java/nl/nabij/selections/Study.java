package nl.nabij.selections;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.criteria.Criterion;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.TeamId;

/**
 * Lists for some time, made with one version of a rule, a few names a week, for the client managers who take part. With a
 * comparison group a part of the names comes by lot, and nobody who may talk with somebody is told which.
 *
 * @param name what it is called
 * @param question what it wants to know, in the words of who wrote it
 * @param ruleName what the rule is called
 * @param criterion of the rule; that of the version, which does not change
 * @param share of a hundred names so many by lot; 0 without a comparison group
 * @param training what a client manager does first; empty where nothing is needed
 * @param dpia where the impact assessment is kept; empty until a second person opened it
 * @param steps who did what, the first thing first
 * @param edition counts what was written to the draft
 */
public record Study(
        StudyId id,
        String name,
        String question,
        RuleVersionId rule,
        String ruleName,
        Criterion criterion,
        Set<TeamId> teams,
        LocalDate from,
        LocalDate until,
        int newPerWeek,
        Comparison comparison,
        int share,
        String training,
        Status status,
        String dpia,
        List<StudyStep> steps,
        int edition) {

    /** No study takes longer; a rule does not hold longer either. */
    static final int LONGEST_YEARS = 3;

    private static final Role[] JUDGES = {Role.PRIVACY_OFFICER, Role.BOARD};

    /** Teams and steps are copied. */
    public Study {
        teams = Set.copyOf(teams);
        steps = List.copyOf(steps);
    }

    enum Status {
        DRAFT,
        SUBMITTED,
        OPEN,
        CLOSED
    }

    /** Where the page of it is. */
    public String path() {
        return "/studies/" + id;
    }

    /** How a name came on the list is told to nobody who may talk with that person, until the talk is registered. */
    boolean isBlinded() {
        return comparison != Comparison.NONE;
    }

    /** Somebody opened it, and it may be over: there can be figures. */
    public boolean isBegun() {
        return status == Status.OPEN || status == Status.CLOSED;
    }

    /** Names may be drawn on this day. */
    boolean isRunning(LocalDate day) {
        return status == Status.OPEN && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Client managers may say that they take part: before it begins too. */
    boolean isJoinable(LocalDate day) {
        return status == Status.OPEN && !day.isAfter(until);
    }

    /** A privacy officer or a board member who neither wrote nor submitted it. */
    boolean mayBeJudgedBy(SignedIn who) {
        return status == Status.SUBMITTED && isJudge(who) && !isWrittenBy(who);
    }

    boolean isWrittenBy(SignedIn who) {
        return steps.stream()
                .anyMatch(step -> step.kind().isWriting() && step.account().equals(who.account()));
    }

    static boolean isJudge(SignedIn who) {
        return who.is(JUDGES);
    }
}
