package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
import nl.nabij.residents.Residents;
import nl.nabij.selections.Selections.Order;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a name that was drawn: when somebody objects, is handed over, or the study or its time is over. */
@RegionTest
class DrawnNamesTests {

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

    private void invite(Selected name, Place place) {
        var access = access(name.resident(), place);
        attempts.read(name.id(), access);
        assertThat(attempts.make(name.id(), AttemptRequest.of(1, Channel.MESSAGE, "nl", Reach.SENT), access))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<Selected> own(SignedIn who) {
        return selections.own(Order.NAME, keys.list(who, Purpose.INVITE)).rows();
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

    private static void inWeeks(int weeks, Runnable work) {
        Time.at(Instant.now().plus(Duration.ofDays(7L * weeks)), work);
    }
}
