package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.SignalId;
import nl.nabij.tasks.TaskView;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Telling what one noticed, until a team has it to read, on a real database. */
@RegionTest
class SignalsTests {

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    SignalReading reading;

    @Autowired
    Triage triage;

    @Autowired
    Readers readers;

    @Autowired
    SignalRows rows;

    @Autowired
    Places places;

    @Autowired
    Residents residents;

    @Autowired
    Tasks tasks;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void signalReachesTheTeamOfTheNeighbourhoodAndThePersonIsThereUnconfirmed() {
        A.run(() -> {
            var sample = sample();
            var told = sample.raised();

            var open = reading.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows();
            assertThat(open).extracting(QueueView::id).containsExactly(told.id());
            assertThat(open.getFirst().name()).as("nobody knows who it is").isNull();
            assertThat(asked(sample)).extracting(TaskView::path).containsExactly(told.path());
            var resident = residents.of(sample.of(told));
            assertThat(resident.unconfirmed()).isTrue();
            assertThat(resident.provenance()).isEqualTo(Resident.Provenance.SIGNAL);
            assertThat(keys.access(
                            world.worker("Bo", world.careTeam(), Role.TEAM_WORKER), told.resident(), Purpose.TRIAGE))
                    .as("another team")
                    .isEmpty();
        });
    }

    @Test
    void withoutPostcodeTheTeamOfTheWholeRegionReadsIt() {
        A.run(() -> {
            var sample = sample();
            readers.choose(Readers.WHOLE_REGION, sample.team().id());
            var id = SignalId.next();
            var request = new SignalRequest("Iemand zit elke dag alleen.", Set.of(), null, null, null, Knows.NO);

            signals.raise(
                    id,
                    request,
                    keys.opening(world.official("Vera", Role.VOLUNTEER), ResidentId.next(), Purpose.RAISE));

            assertThat(reading.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows())
                    .extracting(QueueView::id)
                    .contains(id);
            readers.forget(Readers.WHOLE_REGION);
        });
    }

    @Test
    void teamInWhichNobodyWorksGetsNoSignal() {
        A.run(() -> {
            var sample = sample();
            jdbc.sql("update account set ended_at = :now where id in (:wim, :noor)")
                    .param("now", java.sql.Timestamp.from(java.time.Instant.now()))
                    .param("wim", sample.wim().account().value())
                    .param("noor", sample.noor().account().value())
                    .update();

            assertThat(readers.of(sample.postcode()))
                    .isPresent()
                    .get()
                    .isNotEqualTo(sample.team().id());
        });
    }

    @Test
    void sameFormSentTwiceIsOneSignal() throws Exception {
        var sample = A.call(this::sample);
        var id = SignalId.next();
        var vera = A.call(() -> world.official("Vera", Role.VOLUNTEER));
        Callable<Raised> send = () ->
                A.call(() -> signals.raise(id, sample.request(), keys.opening(vera, ResidentId.next(), Purpose.RAISE)));

        try (var clicks = Executors.newFixedThreadPool(2)) {
            var outcomes = new HashSet<Class<?>>();
            for (var click : List.of(clicks.submit(send), clicks.submit(send))) {
                outcomes.add(click.get().getClass());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Raised.Done.class, Raised.Before.class);
        }
        assertThat(open(sample)).containsExactly(id);
    }

    /** Killed anywhere in it, all of it or nothing is there. */
    @Test
    void brokenOffNothingIsHalfThere() {
        var sample = A.call(this::sample);
        var resident = ResidentId.next();
        var vera = A.call(() -> world.official("Vera", Role.VOLUNTEER));
        var opening = A.call(() -> keys.opening(vera, resident, Purpose.RAISE));

        assertThatThrownBy(() -> A.run(() -> transaction.executeWithoutResult(status -> {
                    signals.raise(SignalId.next(), sample.request(), opening);
                    throw new IllegalStateException("killed");
                })))
                .hasMessage("killed");

        A.run(() -> {
            for (var table : List.of(
                    "resident where id", "signal where resident", "tie where resident", "task where resident")) {
                assertThat(count("%s = '%s'".formatted(table, resident)))
                        .as(table)
                        .isZero();
            }
        });
        assertThat(open(sample)).isEmpty();
    }

    @Test
    void senderSeesOwnSignalsOnly() {
        A.run(() -> {
            var sample = sample();
            var vera = world.official("Vera", Role.VOLUNTEER);
            var rob = world.official("Rob", Role.EXPERT_BY_EXPERIENCE);
            var told = sample.raised(vera, Knows.NO);

            assertThat(signals.sent(keys.list(vera, Purpose.RAISE)).rows())
                    .extracting(SentView::id)
                    .containsExactly(told.id());
            assertThat(signals.sent(keys.list(rob, Purpose.RAISE)).rows()).isEmpty();
            assertThat(signals.sent(told.id(), keys.list(rob, Purpose.RAISE)).rows())
                    .as("an id is not enough")
                    .isEmpty();
        });
    }

    private SampleSignals sample() {
        return SampleSignals.make(world, signals, triage, readers, places, keys, jdbc);
    }

    private List<SignalId> open(SampleSignals sample) {
        return A
                .call(() ->
                        reading.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows())
                .stream()
                .map(QueueView::id)
                .toList();
    }

    private List<TaskView> asked(SampleSignals sample) {
        return tasks.asked(0, keys.list(sample.wim(), Purpose.TODAY)).rows();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
