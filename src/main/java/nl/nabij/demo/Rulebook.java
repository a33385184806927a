package nl.nabij.demo;

import java.time.Clock;
import java.time.LocalDate;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.Approval;
import nl.nabij.criteria.Example;
import nl.nabij.criteria.Previews;
import nl.nabij.criteria.RuleOutcome;
import nl.nabij.criteria.RuleText;
import nl.nabij.criteria.RuleVersionId;
import nl.nabij.criteria.Rules;
import nl.nabij.demo.Cast.Company;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Time;
import org.springframework.stereotype.Component;

/** The rule of the demonstration region: sent back once, then approved; and the draft on which the researcher works now. */
@Component
class Rulebook {

    private static final String NAME = "Klein netwerk";
    private static final String AIM =
            "Klantmanagers spreken niet iedereen vaak. Deze regel wijst mensen aan die op weinig anderen"
                    + " kunnen terugvallen, zodat de klantmanager kan vragen hoe het gaat.";

    /** The example, as it is. */
    private static final String CRITERIA = """
            {"version": 1, "criterion": {"kind": "all-of", "of": [
              {"kind": "domain-at-most", "domain": "SOCIAL_NETWORK", "months": 12, "level": 3},
              {"kind": "any-of", "of": [
                {"kind": "domain-at-most", "domain": "COMMUNITY_PARTICIPATION", "months": 12, "level": 3},
                {"kind": "domain-at-most", "domain": "MENTAL_HEALTH", "months": 12, "level": 3},
                {"kind": "domain-at-most", "domain": "TIME_USE", "months": 12, "level": 3}]}]}}
            """;

    /** With older assessments, a change, and only whom nobody spoke for half a year. */
    private static final String DRAFT = """
            {"version": 1, "criterion": {"kind": "all-of", "of": [
              {"kind": "domain-at-most", "domain": "SOCIAL_NETWORK", "months": 18, "level": 3},
              {"kind": "any-of", "of": [
                {"kind": "domain-at-most", "domain": "COMMUNITY_PARTICIPATION", "months": 18, "level": 3},
                {"kind": "domain-at-most", "domain": "MENTAL_HEALTH", "months": 18, "level": 2},
                {"kind": "domain-changed", "domain": "SOCIAL_NETWORK", "months": 18, "direction": "DOWN", "levels": 1, "period": 24}]},
              {"kind": "no-contact", "months": 6}]}}
            """;

    private final Rules rules;
    private final Previews previews;
    private final Keys keys;
    private final Clock clock;

    Rulebook(Rules rules, Previews previews, Keys keys, Clock clock) {
        this.rules = rules;
        this.previews = previews;
        this.keys = keys;
        this.clock = clock;
    }

    /** With this version lists are made in the demonstration. */
    RuleVersionId approved(Company company) {
        var first = done(rules.begin(NAME, Example.SMALL_NETWORK, company.researcher()));
        submit(first, company.researcher());
        done(rules.sendBack(
                first,
                "Het doel klopt. Ik mis nog waarom lichamelijke gezondheid niet meetelt, en de DPIA is nog niet vastgesteld.",
                company.privacyOfficer()));
        var second = done(rules.next(first, company.researcher()));
        submit(second, company.researcher());
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        return done(rules.approve(
                second,
                new Approval(today, today.plusYears(3), "Verzonnen dossier DPIA-2024-17"),
                company.privacyOfficer()));
    }

    /** What the researcher would change; its preview is there at once. */
    RuleVersionId draft(RuleVersionId approved, Company company) {
        previews.copy(keys.duty(Duty.SELECTION, Purpose.SELECT));
        var draft = done(rules.next(approved, company.researcher()));
        return done(rules.write(draft, 0, new RuleText(NAME, AIM, DRAFT), company.researcher()));
    }

    private void submit(RuleVersionId draft, SignedIn researcher) {
        done(rules.write(draft, 0, new RuleText(NAME, AIM, CRITERIA), researcher));
        done(rules.submit(draft, researcher));
    }

    private static RuleVersionId done(RuleOutcome outcome) {
        if (outcome instanceof RuleOutcome.Done(var id)) {
            return id;
        }
        throw new IllegalStateException("the invented rule is refused: " + outcome);
    }
}
