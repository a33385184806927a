package nl.nabij.criteria;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.criteria.RuleStep.Kind;
import nl.nabij.criteria.RuleVersion.Status;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Rules and their versions, on a real database. */
@RegionTest
class RulesTests {

    private final LocalDate today = LocalDate.now(ZONE);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Rules rules;

    @Autowired
    Settings settings;

    SampleCriteria sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleCriteria.class);
    }

    @Test
    void ruleHoldsAfterASecondPersonApprovedIt() {
        World.A.run(() -> {
            var place = sample.place();
            var draft = sample.submitted(place);
            var olga = sample.judge();

            rules.approve(draft, approval(today), olga);

            var version = rules.find(draft).orElseThrow();
            assertThat(version.isInForce(today)).isTrue();
            assertThat(version.isInForce(today.minusDays(1))).isFalse();
            assertThat(version.isInForce(today.plusYears(1))).isTrue();
            assertThat(version.isInForce(today.plusYears(1).plusDays(1))).isFalse();
            assertThat(version.checks()).isEqualTo(Set.of(RuleCheck.values()));
            assertThat(version.steps())
                    .extracting(step -> step.kind() + " " + step.by())
                    .containsExactly("BEGUN Ilse", "SUBMITTED Ilse", "APPROVED Olga");
            assertThat(rules.inForce()).extracting(RuleVersion::id).contains(draft);
        });
    }

    /** Also not with the right role: the second person is another person. */
    @Test
    void whoWroteOrSubmittedNeverJudges() {
        World.A.run(() -> {
            var both = world.official("Bo", Role.RESEARCHER, Role.PRIVACY_OFFICER);
            var other = world.official("Kim", Role.RESEARCHER, Role.BOARD);
            var draft = SampleCriteria.done(rules.begin("Regel", Example.SMALL_NETWORK, other));
            write(draft, 0, "Waarom", both);
            rules.submit(draft, other);

            assertThat(rules.approve(draft, approval(today), both)).isInstanceOf(RuleOutcome.NotYou.class);
            assertThat(rules.approve(draft, approval(today), other)).isInstanceOf(RuleOutcome.NotYou.class);
            assertThat(rules.sendBack(draft, "Nee", both)).isInstanceOf(RuleOutcome.NotYou.class);
            assertThat(rules.approve(draft, approval(today), world.official("Ilse", Role.RESEARCHER)))
                    .as("a researcher is no second person")
                    .isInstanceOf(RuleOutcome.NotYou.class);
            assertThat(rules.find(draft).orElseThrow().status()).isEqualTo(Status.SUBMITTED);
            assertThat(rules.approve(draft, approval(today), world.official("Jan", Role.BOARD)))
                    .isInstanceOf(RuleOutcome.Done.class);
        });
    }

    @Test
    void nothingIsApprovedThatWasNotSubmitted() {
        World.A.run(() -> {
            var place = sample.place();
            var draft = SampleCriteria.done(rules.begin("Regel", Example.SMALL_NETWORK, place.ilse()));

            assertThat(rules.approve(draft, approval(today), sample.judge())).isInstanceOf(RuleOutcome.Over.class);
            assertThat(rules.submit(draft, place.ilse()))
                    .as("nobody can judge a rule without an aim")
                    .isInstanceOf(RuleOutcome.Over.class);
        });
    }

    @Test
    void whatIsSubmittedDoesNotChangeAndStaysReadable() {
        World.A.run(() -> {
            var place = sample.place();
            var first = sample.submitted(place);
            assertThat(write(first, 1, "Anders", place.ilse())).isInstanceOf(RuleOutcome.Over.class);

            rules.sendBack(first, "De DPIA ontbreekt.", sample.judge());
            var second = SampleCriteria.done(rules.next(first, place.ilse()));
            write(second, 0, "Anders", place.ilse());

            assertThat(second).isEqualTo(new RuleVersionId(first.rule(), 2));
            var sentBack = rules.find(first).orElseThrow();
            assertThat(sentBack.status()).isEqualTo(Status.SENT_BACK);
            assertThat(sentBack.aim()).isEqualTo("Om te vragen hoe het gaat.");
            assertThat(sentBack.steps().getLast().note()).isEqualTo("De DPIA ontbreekt.");
            assertThat(rules.next(first, place.ilse())).isEqualTo(new RuleOutcome.OpenAlready(second));
        });
    }

    @Test
    void nextVersionTakesThePlaceOfTheOneThatHeld() {
        World.A.run(() -> {
            var place = sample.place();
            var first = sample.approved(place);
            var second = SampleCriteria.done(rules.next(first, place.ilse()));
            rules.submit(second, place.ilse());
            rules.approve(second, approval(today.plusDays(10)), sample.judge());
            var third = SampleCriteria.done(rules.next(second, place.ilse()));
            rules.submit(third, place.ilse());

            rules.approve(third, approval(today.plusDays(5)), sample.judge());

            assertThat(rules.find(first).orElseThrow().until()).isEqualTo(today.plusDays(4));
            assertThat(rules.find(second).orElseThrow().status()).isEqualTo(Status.WITHDRAWN);
            assertThat(rules.find(second).orElseThrow().steps().getLast().kind())
                    .isEqualTo(Kind.REPLACED);
            assertThat(rules.find(third).orElseThrow().isPlanned(today)).isTrue();
            assertThat(rules.versions(first.rule()).stream()
                            .filter(version -> version.isInForce(today.plusDays(7)))
                            .map(RuleVersion::id))
                    .containsExactly(third);
        });
    }

    @Test
    void nobodyOverwritesWhatAnotherWrote() {
        World.A.run(() -> {
            var place = sample.place();
            var kim = world.official("Kim", Role.RESEARCHER);
            var draft = SampleCriteria.done(rules.begin("Regel", Example.SMALL_NETWORK, place.ilse()));
            write(draft, 0, "Van Kim", kim);

            assertThat(write(draft, 0, "Van Ilse", place.ilse())).isInstanceOf(RuleOutcome.ChangedMeanwhile.class);
            assertThat(rules.find(draft).orElseThrow().aim()).isEqualTo("Van Kim");
            assertThat(write(draft, 1, "Samen", place.ilse())).isInstanceOf(RuleOutcome.Done.class);
        });
    }

    @Test
    void draftCanBeThrownAwayAndNothingElse() {
        World.A.run(() -> {
            var place = sample.place();
            var draft = SampleCriteria.done(rules.begin("Regel", Example.SMALL_NETWORK, place.ilse()));
            var held = sample.approved(place);

            assertThat(rules.remove(draft)).isInstanceOf(RuleOutcome.Done.class);
            assertThat(rules.remove(held)).isInstanceOf(RuleOutcome.Over.class);
            assertThat(rules.remove(sample.submitted(place))).isInstanceOf(RuleOutcome.Over.class);

            assertThat(rules.find(draft)).isEmpty();
            assertThat(rules.find(held)).isPresent();
        });
    }

    @Test
    void regionHasSoManyDraftsAtOnce() {
        World.A.run(() -> {
            var place = sample.place();
            SampleCriteria.done(rules.begin("Regel", Example.SMALL_NETWORK, place.ilse()));
            settings.change(CriteriaSettings.DRAFTS, 1, "test");
            try {
                assertThat(rules.begin("Nog een", Example.SMALL_NETWORK, place.ilse()))
                        .isEqualTo(new RuleOutcome.TooMany(1));
            } finally {
                settings.change(CriteriaSettings.DRAFTS, 100, "test");
            }
        });
    }

    @Test
    void approvalEndsInTimeAndNamesTheImpactAssessment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Approval(today, today.plusYears(3).plusDays(1), "Zaak 12"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Approval(today, today.minusDays(1), "Zaak 12"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Approval(today, today, " "));
        assertThat(new Approval(today, today.plusYears(3), "Zaak 12").until()).isEqualTo(today.plusYears(3));
    }

    private RuleOutcome write(RuleVersionId draft, int edition, String aim, SignedIn by) {
        return rules.write(
                draft,
                edition,
                new RuleText("Regel", aim, CriterionJson.write(Example.SHRINKING_CIRCLE.criterion())),
                by);
    }

    private static Approval approval(LocalDate from) {
        return new Approval(from, from.plusYears(1), "Zaak 12");
    }
}
