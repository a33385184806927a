package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Acquaintance;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.shared.ResidentId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who a signal is about: found among those who are known, and by nobody who leafs through them. */
@RegionTest
class IdentificationTests {

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    Triage triage;

    @Autowired
    Identification identification;

    @Autowired
    Readers readers;

    @Autowired
    SignalRows rows;

    @Autowired
    Places places;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    nl.nabij.residents.UnconfirmedResidents unconfirmed;

    @Test
    void signalAboutSomebodyWhoIsKnownGoesToTheClientManagerAndTheStrangerIsGone() {
        A.run(() -> {
            var sample = sample();
            var anna = world.clientManager();
            var greet = world.client("Greet", anna);
            var told = sample.raised();
            var access = sample.of(told);
            var search = new Acquaintance.Search("Greet de Wit", LocalDate.of(1961, 4, 12), null, null);
            var list = keys.list(sample.wim(), Purpose.TRIAGE);

            assertThat(identification.attach(
                            told.id(), new Acquaintance.Search("Greet", null, null, null), greet, list, access))
                    .as("an id alone is no search")
                    .isInstanceOf(Triaged.NoSuch.class);
            assertThat(identification.attach(told.id(), search, greet, list, access))
                    .isEqualTo(new Triaged.Attached(greet, Triaged.Attached.Goes.TO_MANAGER));

            assertThat(count("resident where id = '%s'".formatted(told.resident())))
                    .isZero();
            assertThat(keys.access(sample.wim(), greet, Purpose.TRIAGE))
                    .as("the team lets go")
                    .isEmpty();
            var signal =
                    signals.about(world.access(anna, greet, Purpose.SUPPORT)).getFirst();
            assertThat(signal.takenBy()).isEqualTo(anna.account());
            assertThat(signal.seen()).isEqualTo(SampleSignals.WORDS);
            assertThat(triage.contacted(told.id(), Wish.NOT_NOW, null, true, world.access(anna, greet, Purpose.TRIAGE)))
                    .isInstanceOf(Triaged.Done.class);
            assertThat(count("access_log_resident where resident = '%s'".formatted(told.resident())))
                    .as("the log outlives")
                    .isPositive();
        });
    }

    @Test
    void nobodyLeafsThroughTheTown() {
        assertThat(new Acquaintance.Search("de Wit", null, "1441AB", null).isEnough())
                .isFalse();
        assertThat(new Acquaintance.Search("", LocalDate.of(1961, 4, 12), null, null).isEnough())
                .isFalse();
        assertThat(new Acquaintance.Search("Wit", null, "1441AB", 12).isEnough())
                .isTrue();
        A.run(() -> {
            var sample = sample();
            var name = "Zeldzaam" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
            var somebody = world.client(name, world.clientManager());
            var stranger = sample.raised();

            assertThat(found(sample, name)).containsExactly(somebody);
            assertThat(found(sample, "Iemand")).doesNotContain(stranger.resident());
        });
    }

    @Test
    void nobodyIsSentToSomebodyWhoDied() {
        A.run(() -> {
            var sample = sample();
            var anna = world.clientManager();
            var greet = world.client("Greet", anna);
            var told = sample.raised();
            identification.attach(
                    told.id(),
                    new Acquaintance.Search("Greet", LocalDate.of(1961, 4, 12), null, null),
                    greet,
                    keys.list(sample.wim(), Purpose.TRIAGE),
                    sample.of(told));
            var access = world.access(anna, greet, Purpose.REGISTER);

            residents.change(
                    new StateRequest(
                            LocalDate.of(2026, 3, 2),
                            null,
                            false,
                            false,
                            residents.of(access).version()),
                    access);

            var signal =
                    signals.about(world.access(anna, greet, Purpose.SUPPORT)).getFirst();
            assertThat(signal.reason()).isEqualTo(Reason.DIED);
            assertThat(Heard.of(signal).stage()).isEqualTo(Heard.Stage.CLOSED);
        });
    }

    private SampleSignals sample() {
        return SampleSignals.make(world, signals, triage, readers, places, keys, jdbc);
    }

    private List<ResidentId> found(SampleSignals sample, String name) {
        return unconfirmed
                .known(
                        new Acquaintance.Search(name, LocalDate.of(1961, 4, 12), null, null),
                        keys.list(sample.wim(), Purpose.TRIAGE))
                .rows()
                .stream()
                .map(Acquaintance::id)
                .toList();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
