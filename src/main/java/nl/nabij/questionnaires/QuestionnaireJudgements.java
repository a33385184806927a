package nl.nabij.questionnaires;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.nabij.questionnaires.QuestionnaireStep.Kind;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.site.JudgementPart;
import org.springframework.stereotype.Component;

/** Questionnaires of the region, as a second person judges them. */
@Component
class QuestionnaireJudgements implements JudgementPart {

    private static final Set<Kind> DECISIONS = EnumSet.of(Kind.PUBLISHED, Kind.SENT_BACK, Kind.WITHDRAWN);

    private final Questionnaires questionnaires;
    private final QuestionnaireWords words;

    QuestionnaireJudgements(Questionnaires questionnaires, QuestionnaireWords words) {
        this.questionnaires = questionnaires;
        this.words = words;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String kind() {
        return "questionnaires.judged";
    }

    @Override
    public String path() {
        return "/questionnaires";
    }

    @Override
    public List<Judged> of(SignedIn who) {
        return questionnaires.all().stream()
                .map(one -> new Judged(
                        one.path(),
                        words.title(one),
                        one.mayBeJudgedBy(who) ? one.steps().getLast().by() : null,
                        one.steps().stream()
                                .anyMatch(step -> step.kind().isWriting()
                                        && step.account().equals(who.account())),
                        one.steps().stream()
                                .filter(step -> DECISIONS.contains(step.kind()))
                                .map(step -> new Decision(step.account(), words.step(step), step.at()))
                                .toList()))
                .toList();
    }
}
