package nl.nabij.selections;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.nabij.selections.StudyStep.Kind;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.site.JudgementPart;
import org.springframework.stereotype.Component;

/** Studies, as a second person judges them. */
@Component
class StudyJudgements implements JudgementPart {

    private static final Set<Kind> DECISIONS = EnumSet.of(Kind.OPENED, Kind.SENT_BACK, Kind.CLOSED);

    private final Studies studies;
    private final StudyWords words;

    StudyJudgements(Studies studies, StudyWords words) {
        this.studies = studies;
        this.words = words;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String kind() {
        return "selections.studies";
    }

    @Override
    public String path() {
        return "/studies";
    }

    @Override
    public List<Judged> of(SignedIn who) {
        return studies.all().stream()
                .map(study -> new Judged(
                        study.path(),
                        study.name(),
                        study.mayBeJudgedBy(who) ? study.steps().getLast().by() : null,
                        study.isWrittenBy(who),
                        study.steps().stream()
                                .filter(step -> DECISIONS.contains(step.kind()))
                                .map(step -> new Decision(
                                        step.account(),
                                        words.say("selections.study.step." + step.kind(), step.by()),
                                        step.at()))
                                .toList()))
                .toList();
    }
}
