package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.research.Objections;
import nl.nabij.residents.Correction;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.selections.Selections.Order;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.StudyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names of each week, on a real database: how many, who is drawn, and who never. */
@RegionTest
class DrawsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    StudyMembers members;

    @Autowired
    Selections selections;

    @Autowired
    Invitations invitations;

    @Autowired
    Objections objections;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SampleStudies sample;

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    @Test
    void weekGivesNoMoreThanTheStudyAndThePersonSay() {
        World.A.run(() -> {
            var place = sample.place();
            sample.lonesome(6, place);
            sample.fits(1, place);
            var study = sample.open(place, Comparison.NONE);

            sample.join(study, place);

            assertThat(own(place.anna())).as("one talk fits in the own week").hasSize(1);
            assertThat(sample.draw(study)).as("the week was drawn").isZero();

            sample.fits(9, place);
            SampleStudies.inWeeks(1, () -> sample.draw(study));
            assertThat(own(place.anna())).as("two is what the study gives").hasSize(3);
        });
    }

    @Test
    void newNamesWaitAsLongAsTooManyStandOpen() {
        World.A.run(() -> {
            var place = sample.place();
            sample.lonesome(9, place);
            sample.fits(2, place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            SampleStudies.inWeeks(1, () -> sample.draw(study));

            SampleStudies.inWeeks(2, () -> sample.draw(study));

            assertThat(own(place.anna())).as("twice the own week stands open").hasSize(4);
            SampleStudies.inWeeks(
                    2, () -> assertThat(membership(place, study).why()).isEqualTo(Membership.Why.WAITING));
        });
    }

    @Test
    void nobodyIsDrawnTwice() {
        World.A.run(() -> {
            var place = sample.place();
            var everybody = sample.lonesome(3, place);
            sample.fits(9, place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            own(place.anna())
                    .forEach(name -> invitations.close(name.id(), Answer.WRONG_LIST, access(name.resident(), place)));

            IntStream.rangeClosed(1, 40).forEach(week -> SampleStudies.inWeeks(week % 12, () -> sample.draw(study)));

            everybody.forEach(resident ->
                    assertThat(selections.all(access(resident, place))).hasSizeLessThanOrEqualTo(1));
        });
    }

    @Test
    void nobodyIsDrawnWhoDiedMovedOrWantsNoContact() {
        World.A.run(() -> {
            var place = sample.place();
            var today = LocalDate.now(ZONE);
            state(sample.lonesome("Dirk", place), place, today, null);
            state(sample.lonesome("Mien", place), place, null, today);
            state(sample.assessed("Sil", place, 5, 5), place, null, null);
            var study = sample.open(place, Comparison.RANDOM);
            sample.fits(9, place);

            sample.join(study, place);
            SampleStudies.inWeeks(1, () -> sample.draw(study));

            assertThat(own(place.anna())).isEmpty();
        });
    }

    @Test
    void nobodyIsDrawnWhoObjectsToResearch() {
        World.A.run(() -> {
            var place = sample.place();
            var objecting = new ArrayList<ResidentId>();
            for (var i = 0; i < 4; i++) {
                var resident = sample.assessed("Bas", place, 5, 5);
                objections.object(self(resident));
                objecting.add(resident);
            }
            var study = sample.open(place, Comparison.RANDOM);
            sample.fits(9, place);
            sample.join(study, place);

            IntStream.rangeClosed(1, 6).forEach(week -> SampleStudies.inWeeks(week, () -> sample.draw(study)));

            assertThat(sample.drawn(study)).doesNotContainAnyElementsOf(objecting);
            assertThat(frame(study))
                    .as("nor counted among those who could be drawn")
                    .isZero();
        });
    }

    @Test
    void whoWasOnAListLatelyIsNotDrawn() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            sample.run(place);
            invitations.close(own(place.anna()).getFirst().id(), Answer.DECLINED, access(sam, place));
            var study = sample.open(place, Comparison.NONE);

            sample.join(study, place);

            assertThat(sample.drawn(study)).isEmpty();
        });
    }

    @Test
    void comparisonGroupComesFromThoseWhomTheRuleDoesNotSelect() {
        World.A.run(() -> {
            var place = sample.place();
            var study = sample.comparison(place);

            var names = sample.names(study);

            assertThat(names).hasSizeGreaterThan(5);
            assertThat(names).anyMatch(SampleStudies.Name::byLot).anyMatch(name -> !name.byLot());
            assertThat(names).allSatisfy(name -> assertThat(name.byLot()).isEqualTo(!isLonesome(name.resident())));
        });
    }

    private boolean isLonesome(ResidentId resident) {
        return jdbc.sql("select social_network <= 3 from zrm_assessment where resident = ?")
                .param(resident.value())
                .query(Boolean.class)
                .single();
    }

    private List<Selected> own(SignedIn who) {
        return selections.own(Order.NAME, keys.list(who, Purpose.INVITE)).rows();
    }

    private Membership membership(Place place, StudyId study) {
        return members.of(place.anna()).stream()
                .filter(one -> one.study().id().equals(study))
                .findFirst()
                .orElseThrow();
    }

    private Access access(ResidentId resident, Place place) {
        return world.access(place.anna(), resident, Purpose.INVITE);
    }

    private Access self(ResidentId resident) {
        return keys.access(world.self(resident), resident, Purpose.OWN).orElseThrow();
    }

    private void state(ResidentId resident, Place place, @Nullable LocalDate died, @Nullable LocalDate moved) {
        var access = world.access(place.anna(), resident, Purpose.SUPPORT);
        var silent = died == null && moved == null;
        var state = new StateRequest(
                died, moved, silent, false, residents.of(access).version());
        assertThat(residents.change(state, access)).isInstanceOf(Correction.Outcome.Saved.class);
    }

    private int frame(StudyId study) {
        return jdbc.sql("select coalesce(sum(clients), 0) from study_frame where study = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }
}
