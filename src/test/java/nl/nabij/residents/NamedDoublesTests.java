package nl.nabij.residents;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Purpose;
import nl.nabij.residents.MergeOutcome.Merged;
import nl.nabij.residents.MergeOutcome.Parted;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pair that the program did not find: somebody who has both says that they are one. */
@RegionTest
class NamedDoublesTests {

    @Autowired
    Doubles doubles;

    @Autowired
    Merges merges;

    @Autowired
    Residents residents;

    @Autowired
    Clients clients;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    private SignedIn anna;
    private SignedIn bram;
    private SignedIn bea;
    private ResidentId fatima;
    private ResidentId els;

    @BeforeEach
    void twoWhoAreNotAlike() {
        var team = A.call(() -> world.municipalTeam());
        anna = A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = A.call(() -> world.worker("Bram", team, Role.TEAM_WORKER));
        bea = A.call(() -> world.official("Bea", Role.ADMINISTRATOR));
        A.run(() -> Compared.everybody(jdbc));
        fatima = A.call(() -> world.client("Fatima", anna));
        els = A.call(() -> world.client("Els", anna));
        A.run(() -> {
            Compared.born(Compared.freeDay(), jdbc, fatima);
            Compared.born(Compared.freeDay(), jdbc, els);
            look();
        });
    }

    @Test
    void whoHasBothNamesThemAndThenMergesAndUndoesIt() {
        A.run(() -> {
            assertThat(doubles.of(pair(anna))).as("the program sees nothing").isEmpty();

            assertThat(doubles.name(pair(anna))).isTrue();

            var both = doubles.of(pair(anna)).orElseThrow();
            assertThat(both.likeness().signs()).isEmpty();
            assertThat(both.named()).satisfies(said -> assertThat(said.by()).isEqualTo("Anna"));
            assertThat(both.parted()).isNull();
            assertThat(sides(anna))
                    .extracting(Doubles.Side::resident, Doubles.Side::named)
                    .contains(tuple(els, "Anna"));
            assertThat(merges.merge(asSeen(), pair(anna))).isEqualTo(new Merged(fatima));
            assertThat(merges.undo(pair(anna))).isEqualTo(new Parted(els));
            assertThat(log(els, "Doubles.name")).isEqualTo(1);
            assertThat(log(fatima, "Merges.merge")).isEqualTo(1);
        });
    }

    @Test
    void whatTheProgramDoesSeeIsToldWithIt() {
        A.run(() -> {
            var other = world.client("Fatima", anna);
            assertThat(doubles.name(keys.pair(anna, fatima, other).orElseThrow()))
                    .isTrue();

            var both = doubles.of(keys.pair(anna, fatima, other).orElseThrow()).orElseThrow();

            assertThat(both.likeness().signs()).isEmpty();
            Compared.born(day(fatima), jdbc, other);
            look();
            assertThat(doubles.of(keys.pair(anna, fatima, other).orElseThrow())
                            .orElseThrow()
                            .likeness()
                            .signs())
                    .contains(Likeness.Sign.NAME_SAME, Likeness.Sign.BIRTH_SAME);
        });
    }

    /** The program finds them alike no more, which they never were: a person said so, and a person decides. */
    @Test
    void namedPairStaysWhenItsDataChange() {
        A.run(() -> {
            doubles.name(pair(anna));
            jdbc.sql("update resident set phone = '06 77777777' where id = ?")
                    .param(els.value())
                    .update();

            look();

            assertThat(sides(anna)).extracting(Doubles.Side::resident).contains(fatima, els);
            assertThat(doubles.different(pair(anna))).isTrue();
            assertThat(sides(anna)).isEmpty();
        });
    }

    @Test
    void whoSaidBeforeThatTheyAreTwoIsTold() {
        A.run(() -> {
            doubles.name(pair(anna));
            doubles.different(pair(bea));

            assertThat(doubles.name(pair(anna))).isTrue();

            assertThat(doubles.of(pair(anna)).orElseThrow().parted())
                    .satisfies(said -> assertThat(said.by()).isEqualTo("Bea"));
        });
    }

    /** Undoing a merge says that they are two; somebody may be sure of the opposite later. */
    @Test
    void whoWerePartedCanBeNamedAgain() {
        A.run(() -> {
            doubles.name(pair(anna));
            merges.merge(asSeen(), pair(anna));
            merges.undo(pair(anna));

            assertThat(doubles.name(pair(anna))).isTrue();

            assertThat(doubles.of(pair(anna)).orElseThrow().parted())
                    .satisfies(said -> assertThat(said.by()).isEqualTo("Anna"));
        });
    }

    @Test
    void namingTwiceIsNamingOnce() {
        A.run(() -> {
            doubles.name(pair(anna));
            doubles.name(pair(anna));

            assertThat(sides(anna)).hasSize(2);
            assertThat(doubles.of(pair(anna)).orElseThrow().parted()).isNull();
        });
    }

    /** Who brings in the files sees what others named, and names nobody. */
    @Test
    void administratorMergesWhatWasNamedAndNamesNobody() {
        A.run(() -> {
            assertThat(doubles.name(pair(bea))).isFalse();
            assertThat(doubles.of(pair(bea))).isEmpty();

            doubles.name(pair(anna));

            assertThat(doubles.of(pair(bea)).orElseThrow().hanging()).isEmpty();
            assertThat(merges.merge(asSeen(), pair(bea))).isEqualTo(new Merged(fatima));
        });
    }

    @Test
    void nobodyNamesWithAClientOfSomebodyElse() {
        A.run(() -> {
            residents.handOver(bram.account(), world.access(anna, els, Purpose.REGISTER));

            assertThat(keys.pair(anna, fatima, els)).isEmpty();
            assertThat(keys.pair(bram, els, fatima)).isEmpty();
        });
    }

    @Test
    void oneselfAFormerIdentityAndWhoIsUnconfirmedCannotBeNamed() {
        A.run(() -> {
            assertThat(doubles.name(keys.pair(anna, els, els).orElseThrow())).isFalse();

            jdbc.sql("update resident set unconfirmed = true where id = ?")
                    .param(els.value())
                    .update();
            assertThat(doubles.name(pair(anna))).as("unconfirmed").isFalse();
            jdbc.sql("update resident set unconfirmed = false where id = ?")
                    .param(els.value())
                    .update();

            doubles.name(pair(anna));
            merges.merge(asSeen(), pair(anna));
            assertThat(doubles.name(pair(anna))).as("one already").isFalse();
        });
    }

    /** What protects somebody stays: a death, and an address that nobody may see. */
    @Test
    void deathOfOneIsToldFirstAndASecretAddressNever() {
        A.run(() -> {
            jdbc.sql("update resident set deceased_on = '2026-10-01', secret_address = true where id = ?")
                    .param(els.value())
                    .update();
            doubles.name(pair(anna));

            var both = doubles.of(pair(anna)).orElseThrow();

            assertThat(both.oneDied()).isTrue();
            assertThat(both.away().postcode()).isNull();
            merges.merge(asSeen(), pair(anna));
            var one = residents.of(world.access(anna, fatima, Purpose.SUPPORT));
            assertThat(one.deceasedOn()).isEqualTo("2026-10-01");
            assertThat(one.secretAddress()).isTrue();
        });
    }

    @Test
    void twoOwnPlacesAreForTheResidentToChoose() {
        A.run(() -> {
            world.self(fatima);
            world.self(els);
            doubles.name(pair(anna));

            assertThat(doubles.of(pair(anna)).orElseThrow().broken())
                    .containsExactly(new SideBySide.Broken("own_places", List.of()));
        });
    }

    /** Who types the number of the identity that was given up, finds the person. */
    @Test
    void formerNumberFindsWhoWasKept() {
        A.run(() -> {
            var number = jdbc.sql("select client_number from resident where id = ?")
                    .param(els.value())
                    .query(String.class)
                    .single();
            assertThat(who(number)).containsExactly(els);

            doubles.name(pair(anna));
            merges.merge(asSeen(), pair(anna));

            assertThat(who(number)).containsExactly(fatima);
            assertThat(clients.who(number, keys.list(bram, Purpose.MERGE)).rows())
                    .isEmpty();
        });
    }

    private List<ResidentId> who(String typed) {
        return clients.who(typed, keys.list(anna, Purpose.MERGE)).rows().stream()
                .map(ClientView::id)
                .toList();
    }

    private LocalDate day(ResidentId resident) {
        return jdbc.sql("select birth_date from resident where id = ?")
                .param(resident.value())
                .query(LocalDate.class)
                .single();
    }

    private int look() {
        return doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
    }

    private static MergeRequest asSeen() {
        return new MergeRequest(Set.of(), 1, 1);
    }

    private PairAccess pair(SignedIn who) {
        return keys.pair(who, fatima, els).orElseThrow();
    }

    private List<Doubles.Side> sides(SignedIn who) {
        return doubles.all(keys.list(who, Purpose.MERGE)).rows();
    }

    private int log(ResidentId resident, String method) {
        return jdbc.sql("""
                select count(*) from access_log l join access_log_resident r on r.line = l.id and r.at = l.at
                where r.resident = ? and l.method = ?
                """)
                .params(resident.value(), method)
                .query(Integer.class)
                .single();
    }
}
