package nl.nabij.residents;

import static nl.nabij.World.A;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of doubles share: somebody who stands twice in the caseload of Anna, and was found. */
abstract class TwoOfOne {

    @Autowired
    Doubles doubles;

    @Autowired
    Merges merges;

    @Autowired
    Residents residents;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    SignedIn anna;
    SignedIn bram;
    SignedIn bea;
    ResidentId kept;
    ResidentId away;
    String name;
    LocalDate day;

    @BeforeEach
    void twoOfOne() {
        A.run(() -> Compared.everybody(jdbc));
        var team = A.call(() -> world.municipalTeam());
        anna = A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        bea = A.call(() -> world.official("Bea", Role.ADMINISTRATOR));
        name = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        kept = A.call(() -> world.client(name, anna));
        away = A.call(() -> world.client(name, anna));
        day = Compared.freeDay();
        A.run(() -> {
            Compared.born(day, jdbc, kept, away);
            look();
        });
    }

    int look() {
        return doubles.look(keys.duty(Duty.DOUBLES, Purpose.MERGE));
    }

    List<Doubles.Side> sides(SignedIn who) {
        return doubles.all(keys.list(who, Purpose.MERGE)).rows();
    }

    SideBySide both(SignedIn who) {
        return doubles.of(pair(who)).orElseThrow();
    }

    PairAccess pair(SignedIn who) {
        return keys.pair(who, kept, away).orElseThrow();
    }

    static MergeRequest asSeen() {
        return new MergeRequest(Set.of(), 1, 1);
    }
}
