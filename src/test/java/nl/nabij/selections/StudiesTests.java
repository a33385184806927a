package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.Rules;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.selections.Study.Status;
import nl.nabij.shared.Role;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.shared.StudyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A study from draft to its end, and who takes part. */
@RegionTest
class StudiesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Studies studies;

    @Autowired
    StudyMembers members;

    @Autowired
    Rules rules;

    @Autowired
    Keys keys;

    SampleStudies sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    @Test
    void studyWithAComparisonGroupIsOpenedByASecondPerson() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.submitted(place, sample.request(place, Comparison.RANDOM));
            assertThat(find(study).status()).isEqualTo(Status.SUBMITTED);

            SampleStudies.done(studies.open(study, "Zaak 12", sample.judge()));

            assertThat(find(study).status()).isEqualTo(Status.OPEN);
            assertThat(find(study).dpia()).isEqualTo("Zaak 12");
            assertThat(find(study).steps())
                    .extracting(StudyStep::kind)
                    .containsExactly(StudyStep.Kind.BEGUN, StudyStep.Kind.SUBMITTED, StudyStep.Kind.OPENED);
        });
    }

    /** Also who has both roles; and the researcher alone never. */
    @Test
    void whoWroteItCannotOpenIt() {
        World.A.run(() -> {
            var place = sample.place();
            var both = world.official("Bo", Role.RESEARCHER, Role.PRIVACY_OFFICER);
            var own = new Place(place.team(), place.anna(), both);
            var study = sample.submitted(own, sample.request(place, Comparison.RANDOM));

            assertThat(studies.open(study, "Zaak 12", both)).isEqualTo(new StudyOutcome.NotYou());
            assertThat(studies.open(study, "Zaak 12", place.ilse())).isEqualTo(new StudyOutcome.NotYou());
            assertThat(find(study).status()).isEqualTo(Status.SUBMITTED);
        });
    }

    @Test
    void studyWithoutAComparisonGroupNeedsNoSecondPerson() {
        World.A.run(() -> {
            var place = sample.place();

            var study = sample.open(place, Comparison.NONE);

            assertThat(find(study).status()).isEqualTo(Status.OPEN);
            assertThat(find(study).share()).isZero();
        });
    }

    @Test
    void whatWasSentBackIsADraftAgainWithTheReason() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.submitted(place, sample.request(place, Comparison.RANDOM));

            SampleStudies.done(studies.sendBack(study, "De DPIA noemt de loting niet.", sample.judge()));

            assertThat(find(study).status()).isEqualTo(Status.DRAFT);
            assertThat(find(study).steps().getLast().note()).isEqualTo("De DPIA noemt de loting niet.");
        });
    }

    @Test
    void studyDoesNotOutliveItsRule() {
        World.A.run(() -> {
            var place = sample.place();
            var asked = sample.request(place, Comparison.RANDOM);
            var longer = new StudyRequest(
                    asked.name(),
                    asked.question(),
                    asked.rule(),
                    asked.teams(),
                    asked.from(),
                    LocalDate.now(ZONE).plusYears(2),
                    2,
                    Comparison.RANDOM,
                    50,
                    "");

            assertThat(studies.begin(longer, place.ilse())).isEqualTo(new StudyOutcome.Over());
        });
    }

    @Test
    void nobodyOverwritesWhatAnotherWrote() {
        World.A.run(() -> {
            var place = sample.place();
            var asked = sample.request(place, Comparison.RANDOM);
            var study = SampleStudies.done(studies.begin(asked, place.ilse()));
            var seen = find(study).edition();
            SampleStudies.done(studies.write(study, seen, asked, place.ilse()));

            assertThat(studies.write(study, seen, asked, place.ilse())).isEqualTo(new StudyOutcome.ChangedMeanwhile());
        });
    }

    @Test
    void onlyWhoIsInATeamOfTheStudyTakesPart() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.open(place, Comparison.RANDOM);
            var stranger = world.clientManager();

            assertThat(members.join(study, null, stranger)).isFalse();
            assertThat(members.of(stranger)).extracting(one -> one.study().id()).doesNotContain(study);
            assertThat(members.join(study, null, place.anna())).isTrue();
            assertThat(members.join(study, null, place.anna()))
                    .as("twice is once")
                    .isTrue();
            assertThat(members.members(study)).isOne();
        });
    }

    @Test
    void trainingComesBeforeTheFirstNames() {
        World.A.run(() -> {
            var place = sample.place();
            sample.lonesome("Sam", place);
            var asked = sample.request(place, Comparison.NONE);
            var study = sample.open(
                    place,
                    new StudyRequest(
                            asked.name(),
                            asked.question(),
                            asked.rule(),
                            asked.teams(),
                            asked.from(),
                            asked.until(),
                            2,
                            Comparison.NONE,
                            0,
                            "Oefenen met open vragen"));
            assertThat(members.join(study, null, place.anna())).isFalse();

            members.join(study, LocalDate.now(ZONE).plusDays(3), place.anna());
            assertThat(sample.draw(study)).isZero();
            assertThat(own(place, study).why()).isEqualTo(Membership.Why.TRAINING);

            members.join(study, LocalDate.now(ZONE), place.anna());
            sample.draw(study);
            assertThat(own(place, study).newThisWeek()).isOne();
        });
    }

    @Test
    void countsTellNothingOfFewPeople() {
        World.A.run(() -> {
            var place = sample.place();
            sample.lonesome("Sam", place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);

            var table = studies.counts(study, keys.figures(place.ilse(), Purpose.SELECT));

            assertThat(table.rows()).hasSize(1);
            assertThat(table.hides(Hidden.SMALL)).isTrue();
            assertThat(table.rows().getFirst().cells())
                    .noneMatch(cell -> Long.valueOf(1).equals(cell.count()));
        });
    }

    @Test
    void withdrawnRuleDrawsNoMoreNames() {
        World.A.run(() -> {
            var place = sample.place();
            sample.lonesome("Sam", place);
            var study = sample.open(place, Comparison.NONE);
            rules.withdraw(find(study).rule(), "Te veel mensen.", sample.judge());
            members.join(study, null, place.anna());

            assertThat(sample.draw(study)).isZero();
            assertThat(own(place, study).newThisWeek()).isZero();
        });
    }

    private Study find(StudyId id) {
        return studies.find(id).orElseThrow();
    }

    private Membership own(Place place, StudyId study) {
        return members.of(place.anna()).stream()
                .filter(one -> one.study().id().equals(study))
                .findFirst()
                .orElseThrow();
    }
}
