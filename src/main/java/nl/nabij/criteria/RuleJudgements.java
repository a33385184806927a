package nl.nabij.criteria;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.nabij.criteria.RuleStep.Kind;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.site.JudgementPart;
import org.springframework.stereotype.Component;

/** Versions of rules, as a second person judges them. */
@Component
class RuleJudgements implements JudgementPart {

    private static final Set<Kind> DECISIONS = EnumSet.of(Kind.APPROVED, Kind.SENT_BACK, Kind.WITHDRAWN);

    private final Rules rules;
    private final RuleWords words;

    RuleJudgements(Rules rules, RuleWords words) {
        this.rules = rules;
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String kind() {
        return "criteria.rules";
    }

    @Override
    public String path() {
        return "/criteria";
    }

    @Override
    public List<Judged> of(SignedIn who) {
        return rules.all().stream()
                .map(version -> new Judged(
                        version.id().path(),
                        words.say(
                                "criteria.rule.one",
                                version.name(),
                                version.id().number()),
                        version.mayBeJudgedBy(who) ? version.steps().getLast().by() : null,
                        version.isWrittenBy(who),
                        version.steps().stream()
                                .filter(step -> DECISIONS.contains(step.kind()))
                                .map(step -> new Decision(
                                        step.account(),
                                        words.say("criteria.rule.step." + step.kind(), step.by()),
                                        step.at()))
                                .toList()))
                .toList();
    }
}
