package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.residents.Correction.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One person, added and kept right by hand. */
@RegionTest
@RecordApplicationEvents
class ResidentsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Residents residents;

    @Autowired
    Tasks tasks;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Ties ties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void addedResidentIsInTheOwnCaseload() {
        World.A.run(() -> {
            var anna = world.clientManager();

            var outcome = residents.add(
                    correction(World.person("Sam"), 0), keys.opening(anna, ResidentId.next(), Purpose.REGISTER));

            var id = ((Outcome.Saved) outcome).resident();
            assertThat(ties.managerOf(id)).contains(anna.account());
            assertThat(residents.of(world.access(anna, id, Purpose.SUPPORT)).calledName())
                    .isEqualTo("Sammie");
        });
    }

    @Test
    void doubleClickAddsOnce() throws Exception {
        var anna = World.A.call(() -> world.clientManager());
        var id = ResidentId.next();
        var sam = World.person("Sam");
        Callable<Outcome> add =
                () -> World.A.call(() -> residents.add(correction(sam, 0), keys.opening(anna, id, Purpose.REGISTER)));

        try (var clicks = Executors.newFixedThreadPool(2)) {
            var first = clicks.submit(add);
            var second = clicks.submit(add);

            assertThat(first.get()).isEqualTo(new Outcome.Saved(id));
            assertThat(second.get()).isEqualTo(new Outcome.Saved(id));
        }
    }

    @Test
    void addingUnderSomebodyElsesIdGivesNoTie() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var ofBram = world.client("Naima", world.clientManager());

            residents.add(correction(World.person("Sam"), 0), keys.opening(anna, ofBram, Purpose.REGISTER));

            assertThat(keys.access(anna, ofBram, Purpose.SUPPORT)).isEmpty();
        });
    }

    @Test
    void clientNumberIsOnePersons() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = World.person("Sam");
            residents.add(correction(sam, 0), keys.opening(anna, ResidentId.next(), Purpose.REGISTER));

            assertThat(residents.add(correction(sam, 0), keys.opening(anna, ResidentId.next(), Purpose.REGISTER)))
                    .isEqualTo(new Outcome.NumberTaken());
        });
    }

    @Test
    void correctionOfSomethingThatChangedMeanwhileShowsBothAndWritesNothing() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REGISTER);
            var person = residents.of(access).who();
            var address = new Address("1502BA", 7, "");
            residents.correct(correction(person.at(address), 1), access);

            var outcome = residents.correct(new Correction(person, "Sam", 1), access);

            var conflict = (Outcome.ChangedMeanwhile) outcome;
            assertThat(conflict.differences())
                    .containsExactly(
                            new Correction.Difference("calledName", "Sammie", "Sam"),
                            new Correction.Difference("postcode", "1502BA", "1441AB"),
                            new Correction.Difference("houseNumber", "7", "12"));
            assertThat(residents.of(access).postcode()).isEqualTo("1502BA");
        });
    }

    @Test
    void receiverOfReferralCorrectsNothing() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var team = world.careTeam();
            ties.receiver(team.id(), sam, UUID.randomUUID());
            var access = world.access(world.worker("Bram", team, Role.CARE_PROFESSIONAL), sam, Purpose.REGISTER);

            assertThat(residents.correct(correction(World.person("Sam"), 0), access))
                    .isEqualTo(new Outcome.NotYours());
            assertThat(residents.change(new StateRequest(MONDAY, null, false, false, 1), access))
                    .isEqualTo(new Outcome.NotYours());
            assertThat(residents.handOver(anna.account(), access)).isEqualTo(new Outcome.NotYours());
        });
    }

    @Test
    void secretAddressIsOpenedByTheOwnClientManagerOnly() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var access = world.access(anna, sam, Purpose.SUPPORT);
            residents.change(new StateRequest(null, null, false, true, 1), access);
            var team = world.careTeam();
            ties.receiver(team.id(), sam, UUID.randomUUID());
            var receiver = world.access(world.worker("Bram", team, Role.CARE_PROFESSIONAL), sam, Purpose.RECEIVE);

            assertThat(residents.of(access).postcode()).isNull();
            assertThat(residents.of(access).houseNumber()).isNull();
            assertThat(residents.of(receiver).postcode()).isNull();
            assertThat(residents.address(receiver)).isEqualTo(new Address(null, null, ""));
            assertThat(residents.address(access)).isEqualTo(new Address("1441AB", 12, ""));
            assertThat(residents.address(
                            keys.access(world.self(sam), sam, Purpose.OWN).orElseThrow()))
                    .isEqualTo(new Address("1441AB", 12, ""));
        });
    }

    @Test
    void correctionWithoutAddressKeepsTheSecretOne() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REGISTER);
            residents.change(new StateRequest(null, null, false, true, 1), access);
            var seen = residents.of(access);

            residents.correct(new Correction(seen.who(), "Sam", seen.version()), access);

            assertThat(residents.address(access)).isEqualTo(new Address("1441AB", 12, ""));
        });
    }

    @Test
    void stateIsToldInTheSameTransaction() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REGISTER);

            residents.change(new StateRequest(null, null, true, false, 1), access);

            assertThat(residents.of(access).mayBeContacted()).isFalse();
            assertThat(events.stream(ResidentEvent.StateChanged.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.resident()).isEqualTo(access.resident()));
            assertThat(events.stream(ResidentEvent.Died.class)).isEmpty();
        });
    }

    @Test
    void nothingIsAskedAnyMoreForWhoDied() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REGISTER);
            ask(anna, access.resident());

            residents.change(new StateRequest(MONDAY, null, false, false, 1), access);

            assertThat(openTasks(access, anna)).isZero();
        });
    }

    @Test
    void clientGivenToColleagueGoesWithAllThatIsOpen() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var bram = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REGISTER);
            ask(anna, access.resident());

            residents.handOver(bram.account(), access);

            assertThat(keys.access(anna, access.resident(), Purpose.SUPPORT)).isEmpty();
            var ofBram = world.access(bram, access.resident(), Purpose.SUPPORT);
            assertThat(openTasks(ofBram, anna)).isZero();
            assertThat(openTasks(ofBram, bram)).isOne();
        });
    }

    @Test
    void nobodyGivesAClientToOneself() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var access = world.access(anna, world.client("Sam", anna), Purpose.REGISTER);

            assertThatIllegalArgumentException().isThrownBy(() -> residents.handOver(anna.account(), access));
        });
    }

    @Test
    void residentsKeepRightHowToReachThem() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            var own = keys.access(world.self(sam), sam, Purpose.OWN).orElseThrow();

            residents.change(new ContactRequest("Sam", "06 11111111", "sam@voorbeeld.example", "nl", 1), own);

            assertThat(residents.of(world.access(anna, sam, Purpose.SUPPORT)).phone())
                    .isEqualTo("06 11111111");
            assertThat(residents.change(
                            new ContactRequest("Sam", null, null, "nl", 2), world.access(anna, sam, Purpose.SUPPORT)))
                    .isEqualTo(new Outcome.NotYours());
        });
    }

    private void ask(SignedIn anna, ResidentId resident) {
        tasks.ask(
                "sample",
                UUID.randomUUID(),
                "/",
                anna.account(),
                MONDAY,
                world.access(anna, resident, Purpose.SUPPORT));
    }

    private int openTasks(Access access, SignedIn of) {
        return jdbc.sql("select count(*) from task where resident = ? and account = ? and done_at is null")
                .params(access.resident().value(), of.account().value())
                .query(Integer.class)
                .single();
    }

    private static Correction correction(NewResident person, int version) {
        return new Correction(person, "Sammie", version);
    }
}
