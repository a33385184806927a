package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of a study that go off the list: with an objection, a hand-over, who stops, and the end of study or list. */
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
            sample.lonesome(2, place);
            var study = sample.open(place, Comparison.NONE);
            sample.join(study, place);
            var names = own(place.anna());
            var outside = world.worker("Bram", place.team(), Role.CLIENT_MANAGER);
            var inside = world.worker("Carla", place.team(), Role.CLIENT_MANAGER);
            members.join(study, null, inside);
            invite(names.getFirst(), place);
            var third = sample.lonesome("Truus", place);
            SampleStudies.inWeeks(1, () -> sample.draw(study));

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
            sample.lonesome(2, place);
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
            var study = sample.comparison(place);

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
            var study = sample.comparison(place);

            SampleStudies.inWeeks(40, () -> sample.end());

            assertThat(own(place.anna())).isEmpty();
            assertThat(sample.names(study))
                    .as("how many there were is still known")
                    .isNotEmpty();
        });
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
}
