package nl.nabij.questionnaires;

import java.util.List;
import nl.nabij.instruments.OwnInstruments.Published;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;

/**
 * One questionnaire of a region: the copy on which people work, and the versions that were published.
 *
 * @param version what the draft becomes when it is published, or what was published last
 * @param edition counts every change
 * @param published newest first; each stays as it was
 * @param steps who did what, the first thing first
 */
record Questionnaire(
        String key,
        Status status,
        int version,
        Draft draft,
        int edition,
        List<Published> published,
        List<QuestionnaireStep> steps) {

    /** Who writes them. */
    static final Role[] WRITERS = {Role.RESEARCHER, Role.COORDINATOR};

    private static final Role[] JUDGES = {Role.PRIVACY_OFFICER, Role.BOARD};

    enum Status {
        /** It is written. */
        DRAFT,
        /** It is tried out and waits for a second person; nobody changes it meanwhile. */
        TEST,
        /** Nobody works at it. */
        REST
    }

    /** A privacy officer or board member who did not write at this version. */
    boolean mayBeJudgedBy(SignedIn who) {
        return status == Status.TEST && isJudge(who) && !isWrittenBy(who);
    }

    /** Whether this account wrote at the version that is worked on. */
    boolean isWrittenBy(SignedIn who) {
        return steps.stream()
                .anyMatch(step -> step.version() == version
                        && step.kind().isWriting()
                        && step.account().equals(who.account()));
    }

    /** Its newest published version may be filled in. */
    public boolean isOffered() {
        return !published.isEmpty() && published.getFirst().withdrawnAt() == null;
    }

    public boolean isWithdrawn() {
        return !published.isEmpty() && published.getFirst().withdrawnAt() != null;
    }

    static boolean isJudge(SignedIn who) {
        return who.is(JUDGES);
    }

    public String path() {
        return "/questionnaires/" + key;
    }
}
