package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is drawn in a week, and who never: on a real database. */
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

    private record Name(UUID selected, ResidentId resident, boolean byLot) {}

    @BeforeEach
    void sample() {
        sample = beans.createBean(SampleStudies.class);
    }

    @Test
    void weekGivesNoMoreThanTheStudyAndThePersonSay() {
        World.A.run(() -> {
            var place = sample.place();
            lonesome(6, place);
            sample.fits(1, place);
            var study = sample.open(place, Comparison.NONE);

            sample.join(study, place);

            assertThat(own(place.anna())).as("one talk fits in the own week").hasSize(1);
            assertThat(sample.draw(study)).as("the week was drawn").isZero();

            sample.fits(9, place);
            inWeeks(1, () -> sample.draw(study));
            assertThat(own(place.anna())).as("two is what the study gives").hasSize(3);
        });
    }

    @Test
    void newNamesWaitAsLongAsTooManyStandOpen() {
        World.A.run(() -> {
            var place = sample.place();
            lonesome(9, place);
            sample.fits(2, place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            inWeeks(1, () -> sample.draw(study));

            inWeeks(2, () -> sample.draw(study));

            assertThat(own(place.anna())).as("twice the own week stands open").hasSize(4);
            inWeeks(2, () -> assertThat(membership(place, study).why()).isEqualTo(Membership.Why.WAITING));
        });
    }

    @Test
    void nobodyIsDrawnTwice() {
        World.A.run(() -> {
            var place = sample.place();
            var everybody = lonesome(3, place);
            sample.fits(9, place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            own(place.anna())
                    .forEach(name -> invitations.close(name.id(), Answer.WRONG_LIST, access(name.resident(), place)));

            IntStream.rangeClosed(1, 40).forEach(week -> inWeeks(week % 12, () -> sample.draw(study)));

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
            inWeeks(1, () -> sample.draw(study));

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

            IntStream.rangeClosed(1, 6).forEach(week -> inWeeks(week, () -> sample.draw(study)));

            assertThat(drawn(study)).doesNotContainAnyElementsOf(objecting);
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

            assertThat(drawn(study)).isEmpty();
        });
    }

    @Test
    void comparisonGroupComesFromThoseWhomTheRuleDoesNotSelect() {
        World.A.run(() -> {
            var place = sample.place();
            var study = comparison(place);

            var names = names(study);

            assertThat(names).hasSizeGreaterThan(5);
            assertThat(names).anyMatch(Name::byLot).anyMatch(name -> !name.byLot);
            assertThat(names).allSatisfy(name -> assertThat(name.byLot).isEqualTo(!isLonesome(name.resident)));
        });
    }

    /** An open list of the same rule would tell by what is missing who came by lot. */
    @Test
    void listOfTheSameRuleLeavesOutWhoseClientManagerTakesPart() {
        World.A.run(() -> {
            var place = sample.place();
            lonesome(6, place);
            var rule = sample.approved(place);
            sample.fits(1, place);
            var study = sample.open(place, sample.request(place, Comparison.RANDOM, rule));
            sample.join(study, place);
            var before = own(place.anna()).size();

            sample.run(place, rule);
            assertThat(own(place.anna())).hasSize(before);

            members.leave(study, place.anna());
            sample.run(place, rule);
            assertThat(own(place.anna())).hasSizeGreaterThanOrEqualTo(5);
        });
    }

    private StudyId comparison(Place place) {
        lonesome(8, place);
        for (var i = 0; i < 8; i++) {
            sample.assessed("Bas", place, 5, 5);
        }
        sample.fits(9, place);
        var study = sample.open(place, Comparison.RANDOM);
        sample.join(study, place);
        for (var week = 1; week < 5; week++) {
            inWeeks(week, () -> sample.draw(study));
        }
        return study;
    }

    private List<ResidentId> lonesome(int people, Place place) {
        return IntStream.range(0, people)
                .mapToObj(number -> sample.lonesome("Sam", place))
                .toList();
    }

    private List<Name> names(StudyId study) {
        return jdbc.sql("select selected, resident, by_lot from study_name where study = ?")
                .param(study.value())
                .query((row, number) -> new Name(
                        row.getObject("selected", UUID.class),
                        new ResidentId(row.getObject("resident", UUID.class)),
                        row.getBoolean("by_lot")))
                .list();
    }

    private List<ResidentId> drawn(StudyId study) {
        return names(study).stream().map(Name::resident).toList();
    }

    private int frame(StudyId study) {
        return jdbc.sql("select coalesce(sum(clients), 0) from study_frame where study = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
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

    private static void inWeeks(int weeks, Runnable work) {
        Time.at(Instant.now().plus(Duration.ofDays(7L * weeks)), work);
    }
}
