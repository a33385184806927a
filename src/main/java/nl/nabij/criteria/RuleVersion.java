package nl.nabij.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule. It is written as a draft, submitted, and then approved or sent back by a second person; from then on
 * it does not change any more, so that everybody can read later what held.
 *
 * @param aim why it is needed, in the words of who wrote it
 * @param from the first day on which lists may be made with it; null until it is approved
 * @param until the last day; null until it is approved
 * @param dpia where the data protection impact assessment is kept; empty until it is approved
 * @param steps who did what, the first thing first
 * @param edition counts what was written to the draft
 */
public record RuleVersion(
        RuleVersionId id,
        String name,
        String aim,
        Criterion criterion,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String dpia,
        Set<RuleCheck> checks,
        List<RuleStep> steps,
        int edition) {

    /** A rule holds no longer than this before somebody looks at it again. */
    static final int LONGEST_YEARS = 3;

    private static final Role[] JUDGES = {Role.PRIVACY_OFFICER, Role.BOARD};

    public RuleVersion {
        checks = Set.copyOf(checks);
        steps = List.copyOf(steps);
    }

    enum Status {
        DRAFT,
        SUBMITTED,
        SENT_BACK,
        APPROVED,
        WITHDRAWN
    }

    /** Lists may be made with it on this day. */
    public boolean isInForce(LocalDate day) {
        return status == Status.APPROVED && from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** It is approved for days that are still to come. */
    boolean isPlanned(LocalDate day) {
        return status == Status.APPROVED && from != null && day.isBefore(from);
    }

    /** A privacy officer or a board member who neither wrote nor submitted it. */
    boolean mayBeJudgedBy(SignedIn who) {
        return status == Status.SUBMITTED && who.is(JUDGES) && !isWrittenBy(who);
    }

    /** Who wrote at it or submitted it. */
    boolean isWrittenBy(SignedIn who) {
        return steps.stream()
                .anyMatch(step -> step.kind().isWriting() && step.account().equals(who.account()));
    }

    static boolean isJudge(SignedIn who) {
        return who.is(JUDGES);
    }
}
