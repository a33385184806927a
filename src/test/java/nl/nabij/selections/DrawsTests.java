package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import nl.nabij.access.NoGround;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.SampleCriteria.Place;
import nl.nabij.research.Objections;
import nl.nabij.residents.Correction;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.selections.Selections.Order;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names of each week, on a real database: who is drawn, who never, and what is told to whom. */
@RegionTest
class DrawsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    World world;

    @Autowired
    Studies studies;

    @Autowired
    StudyMembers members;

    @Autowired
    Selections selections;

    @Autowired
    Attempts attempts;

    @Autowired
    Invitations invitations;

    @Autowired
    Truths truths;

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
    void whoObjectsLaterGoesOffTheList() {
        World.A.run(() -> {
            var place = sample.place();
            var sam = sample.lonesome("Sam", place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            assertThat(own(place.anna())).extracting(Selected::resident).containsExactly(sam);

            objections.object(self(sam));

            assertThat(own(place.anna())).isEmpty();
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

    /** Version 7 would tell in which order, and so perhaps from which group, names came. */
    @Test
    void idsTellNoOrder() {
        World.A.run(() -> {
            var study = comparison(sample.place());

            assertThat(names(study))
                    .allSatisfy(name -> assertThat(name.selected.version()).isEqualTo(4));
        });
    }

    @Test
    void sealedRowKnowsNothing() {
        World.A.run(() -> {
            var study = comparison(sample.place());

            assertThat(jdbc.sql("""
                            select count(*) from selected s join study_name n on n.selected = s.id
                            where n.study = ? and not (s.sealed and s.reasons = '[]' and not s.by_lot)
                            """).param(study.value()).query(Integer.class).single())
                    .isZero();
            var one = names(study).getFirst().selected;
            assertThatThrownBy(() -> jdbc.sql("update selected set by_lot = true where id = ?")
                            .param(one)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("update selected set reasons = '[{\"is\": true}]' where id = ?")
                            .param(one)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        });
    }

    @Test
    void registeredTalkOpensTheReasonAndDroppingTheNameToo() {
        World.A.run(() -> {
            var place = sample.place();
            var study = comparison(place);
            var names = names(study);
            var byRule = names.stream().filter(name -> !name.byLot).findFirst().orElseThrow();
            var byLot = names.stream().filter(name -> name.byLot).findFirst().orElseThrow();

            talk(byRule.resident, place);
            invitations.close(selected(byLot.resident, place).id(), Answer.IN_CONTACT, access(byLot.resident, place));

            assertThat(selected(byRule.resident, place).sealed()).isFalse();
            assertThat(selected(byRule.resident, place).reasons()).hasSize(2);
            assertThat(selected(byRule.resident, place).byLot()).isFalse();
            assertThat(selected(byLot.resident, place).sealed()).isFalse();
            assertThat(selected(byLot.resident, place).byLot()).isTrue();
            assertThat(selected(byLot.resident, place).findings()).isEmpty();
        });
    }

    @Test
    void residentReadsTheTruthWhileTheNameIsSealed() {
        World.A.run(() -> {
            var place = sample.place();
            var study = comparison(place);
            for (var name : names(study).subList(0, 4)) {
                var truth = truths.told(self(name.resident)).getFirst();

                assertThat(truth.byLot()).isEqualTo(name.byLot);
                assertThat(truth.reasons().isEmpty()).isEqualTo(name.byLot);
                assertThat(selected(name.resident, place).sealed()).isTrue();
            }
        });
    }

    /** The key of whoever may talk does not open it, whatever the purpose. */
    @Test
    void noTieOfSomebodyAtWorkOpensTheTruth() {
        World.A.run(() -> {
            var place = sample.place();
            var study = comparison(place);
            var resident = names(study).getFirst().resident;

            for (var purpose : Purpose.values()) {
                keys.access(place.anna(), resident, purpose)
                        .ifPresent(access ->
                                assertThatThrownBy(() -> truths.told(access)).isInstanceOf(NoGround.class));
            }
            var list = keys.list(place.anna(), Purpose.INVITE);
            assertThatThrownBy(() -> truths.answer("1", list)).isInstanceOf(NoGround.class);
        });
    }

    @Test
    void privacyOfficerCanAnswerWhoAsks() {
        World.A.run(() -> {
            var place = sample.place();
            var study = comparison(place);
            var name = names(study).stream().filter(Name::byLot).findFirst().orElseThrow();
            var number = jdbc.sql("select client_number from resident where id = ?")
                    .param(name.resident.value())
                    .query(String.class)
                    .single();

            var answer = truths.answer(number, keys.list(sample.judge(), Purpose.OVERSEE));

            assertThat(answer.rows()).hasSize(1);
            assertThat(answer.rows().getFirst().byLot()).isTrue();
        });
    }

    @Test
    void handedOverNameGoesAlongOnlyToWhoTakesPart() {
        World.A.run(() -> {
            var place = sample.place();
            lonesome(2, place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            var names = own(place.anna());
            var outside = world.worker("Bram", place.team(), Role.CLIENT_MANAGER);
            var inside = world.worker("Carla", place.team(), Role.CLIENT_MANAGER);
            members.join(study, null, inside);
            invite(names.getFirst(), place);
            var third = sample.lonesome("Truus", place);
            inWeeks(1, () -> sample.draw(study));

            handOver(names.getFirst().resident(), outside, place);
            handOver(names.getLast().resident(), outside, place);
            handOver(third, inside, place);

            assertThat(own(outside))
                    .as("who was invited has been promised a talk")
                    .extracting(Selected::resident)
                    .containsExactly(names.getFirst().resident());
            assertThat(own(inside)).extracting(Selected::resident).containsExactly(third);
        });
    }

    @Test
    void whoStopsKeepsWhomSheInvitedAndNobodyElse() {
        World.A.run(() -> {
            var place = sample.place();
            lonesome(2, place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            var invited = own(place.anna()).getFirst();
            invite(invited, place);

            members.leave(study, place.anna());

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(World.A.call(() -> own(place.anna())))
                            .extracting(Selected::resident)
                            .containsExactly(invited.resident()));
        });
    }

    @Test
    void closedStudyTakesItsOpenNamesAndReasonsAway() {
        World.A.run(() -> {
            var place = sample.place();
            var study = comparison(place);

            SampleStudies.done(studies.close(study, "Genoeg gesprekken.", place.ilse()));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(World.A.call(() -> own(place.anna()))).isEmpty());
            assertThat(jdbc.sql("select count(*) from study_name where study = ? and reasons <> '[]'")
                            .param(study.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void listThatNobodyActedOnDisappearsAfterItsTime() {
        World.A.run(() -> {
            var place = sample.place();
            var study = comparison(place);

            inWeeks(40, () -> sample.end());

            assertThat(own(place.anna())).isEmpty();
            assertThat(names(study)).as("how many there were is still known").isNotEmpty();
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

    private record Name(UUID selected, ResidentId resident, boolean byLot) {}

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

    private Selected selected(ResidentId resident, Place place) {
        return selections.all(access(resident, place)).getFirst();
    }

    private void invite(Selected name, Place place) {
        var access = access(name.resident(), place);
        attempts.read(name.id(), access);
        assertThat(attempts.make(name.id(), AttemptRequest.of(1, Channel.MESSAGE, "nl", Reach.SENT), access))
                .isInstanceOf(Outcome.Done.class);
    }

    private void talk(ResidentId resident, Place place) {
        var conversation = new ConversationId(UUID.randomUUID());
        invitations.talked(
                conversation, LocalDate.now(ZONE), world.access(place.anna(), resident, Purpose.TALK_TOGETHER));
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

    private void handOver(ResidentId resident, SignedIn to, Place place) {
        residents.handOver(to.account(), world.access(place.anna(), resident, Purpose.SUPPORT));
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
