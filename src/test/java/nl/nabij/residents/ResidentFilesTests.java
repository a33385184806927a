package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Opening;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Many residents at once, told by a file. */
@RegionTest
@RecordApplicationEvents
class ResidentFilesTests {

    @Autowired
    ResidentFiles files;

    @Autowired
    Residents residents;

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
    void fileAddsEverybodyUnderTheGivenId() {
        World.A.run(() -> {
            var people = people(25_000);
            var opening = opening(people);

            files.putAll(people, opening);

            assertThat(files.all(opening)).containsExactlyInAnyOrderElementsOf(people);
            var numbers =
                    people.stream().map(one -> one.person().clientNumber()).toList();
            assertThat(files.known(numbers))
                    .hasSize(25_000)
                    .containsEntry(numbers.get(7), people.get(7).id());
        });
    }

    @Test
    void sameFileTwiceChangesNothing() {
        World.A.run(() -> {
            var people = people(3);
            var opening = opening(people);
            files.putAll(people, opening);

            files.putAll(people, opening);

            assertThat(versions(people)).containsOnly(1);
        });
    }

    @Test
    void fileChangesWhatItTellsAndKeepsTheRest() {
        World.A.run(() -> {
            var anna = world.clientManager();
            var known = people(1).getFirst();
            var opening = opening(List.of(known));
            files.putAll(List.of(known), opening);
            jdbc.sql("update resident set called_name = 'Sami', do_not_contact = true where id = ?")
                    .param(known.id().value())
                    .update();
            var person = known.person();
            var told = new NewResident(
                    person.clientNumber(),
                    "Samir",
                    "el",
                    "Idrissi",
                    null,
                    null,
                    "1502BA",
                    7,
                    "",
                    "ar",
                    null,
                    null,
                    null,
                    person.provenance());

            files.putAll(List.of(new IdentifiedResident(known.id(), told)), opening);
            ties.caseload(anna.account(), known.id(), null);

            var now = residents.of(world.access(anna, known.id(), Purpose.SUPPORT));
            assertThat(now.fullName()).isEqualTo("Samir el Idrissi");
            assertThat(now.calledName()).isEqualTo("Sami");
            assertThat(now.phone()).isEqualTo(person.phone());
            assertThat(now.birthDate()).isEqualTo(person.birthDate());
            assertThat(now.doNotContact()).isTrue();
            assertThat(now.postcode()).isEqualTo("1502BA");
            assertThat(now.version()).isEqualTo(2);
        });
    }

    @Test
    void keyIsForTheResidentsOfTheFileOnly() {
        World.A.run(() -> {
            var people = people(2);
            var opening = opening(people.subList(0, 1));

            assertThatIllegalArgumentException().isThrownBy(() -> files.putAll(people, opening));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> files.handOver(
                            Map.of(people.getLast().id(), world.clientManager().account()), null, opening));
        });
    }

    @Test
    void handingOverTellsOnceForAllWhoGoTheSameWay() {
        World.A.run(() -> {
            var people = people(3);
            var anna = world.clientManager();
            var bram = world.clientManager();
            var opening = opening(people);
            files.putAll(people, opening);
            var ids = people.stream().map(IdentifiedResident::id).toList();
            files.handOver(
                    Map.of(ids.get(0), anna.account(), ids.get(1), anna.account(), ids.get(2), bram.account()),
                    null,
                    opening);
            var cause = UUID.randomUUID();

            files.handOver(
                    Map.of(ids.get(0), bram.account(), ids.get(1), bram.account(), ids.get(2), bram.account()),
                    cause,
                    opening);

            assertThat(ids).allSatisfy(id -> assertThat(ties.managerOf(id)).contains(bram.account()));
            assertThat(events.stream(ResidentEvent.HandedOver.class))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.residents()).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
                        assertThat(event.from()).isEqualTo(anna.account());
                        assertThat(event.to()).isEqualTo(bram.account());
                    });
        });
    }

    @Test
    void undoTakesThemOutAgain() {
        World.A.run(() -> {
            var people = people(2);
            var opening = opening(people);
            files.putAll(people, opening);

            files.removeAll(opening);

            assertThat(files.all(opening)).isEmpty();
        });
    }

    private Opening opening(List<IdentifiedResident> people) {
        return keys.openings(
                world.official("Ali", Role.ADMINISTRATOR),
                people.stream().map(IdentifiedResident::id).toList(),
                Purpose.IMPORT);
    }

    private List<Integer> versions(List<IdentifiedResident> people) {
        return jdbc.sql("select version from resident where id = any (?)")
                .param(people.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(Integer.class)
                .list();
    }

    private static List<IdentifiedResident> people(int count) {
        var numbers = UUID.randomUUID().toString().substring(0, 8);
        var people = new ArrayList<IdentifiedResident>();
        Stream.iterate(0, number -> number + 1).limit(count).forEach(number -> {
            var person = World.person("Sam");
            people.add(new IdentifiedResident(
                    ResidentId.next(),
                    new NewResident(
                            numbers + "-" + number,
                            person.givenName(),
                            person.infix(),
                            person.familyName(),
                            person.birthDate(),
                            number % 2 == 0 ? Sex.FEMALE : null,
                            person.postcode(),
                            person.houseNumber(),
                            person.houseAddition(),
                            person.language(),
                            person.household(),
                            person.phone(),
                            person.email(),
                            person.provenance())));
        });
        return people;
    }
}
