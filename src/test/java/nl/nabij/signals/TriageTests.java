package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Residents;
import nl.nabij.signals.Signal.Apart;
import nl.nabij.signals.Signal.State;
import nl.nabij.tasks.TaskView;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a team does with a signal: take it, speak, give it on, and sift what waits apart. */
@RegionTest
class TriageTests {

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    SignalReading reading;

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
    Tasks tasks;

    @Autowired
    Ties ties;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void teamTakesFindsOutWhoItIsSpeaksAndTheTalkCanBegin() {
        A.run(() -> {
            var sample = sample();
            var told = sample.raised();
            var access = sample.of(told);

            assertThat(triage.take(told.id(), access)).isInstanceOf(Triaged.Done.class);
            assertThat(asked(sample)).extracting(TaskView::text).containsExactly("tasks.kind.signal-contact");
            assertThat(triage.contacted(told.id(), Wish.TALK, null, true, access))
                    .as("first who it is")
                    .isInstanceOf(Triaged.WhoFirst.class);
            assertThat(identification.confirm(told.id(), SampleSignals.somebody("Greet"), access))
                    .isInstanceOf(Triaged.Done.class);
            assertThat(triage.contacted(told.id(), Wish.TALK, "Dinsdag koffie", true, access))
                    .isInstanceOf(Triaged.Done.class);

            assertThat(ties.managerOf(told.resident())).contains(sample.wim().account());
            assertThat(keys.access(sample.wim(), told.resident(), Purpose.TALK_TOGETHER))
                    .isPresent();
            assertThat(keys.access(sample.noor(), told.resident(), Purpose.TRIAGE))
                    .as("the team lets go")
                    .isEmpty();
            assertThat(residents
                            .of(world.access(sample.wim(), told.resident(), Purpose.SUPPORT))
                            .unconfirmed())
                    .isFalse();
            assertThat(asked(sample)).isEmpty();
        });
    }

    @Test
    void colleagueTakesOverAndAnotherTeamIsAsked() {
        A.run(() -> {
            var sample = sample();
            var other = sample();
            var told = sample.raised();

            triage.take(told.id(), sample.of(told));
            assertThat(triage.take(told.id(), sample.access(sample.noor(), told)))
                    .as("too late")
                    .isInstanceOf(Triaged.Overtaken.class);
            assertThat(triage.take(told.id(), sample.of(told))).as("twice").isInstanceOf(Triaged.Done.class);
            assertThat(signal(told, sample).takenBy()).isEqualTo(sample.wim().account());
            triage.takeOver(told.id(), sample.access(sample.noor(), told));
            assertThat(signal(told, sample).takenBy()).isEqualTo(sample.noor().account());
            triage.giveBack(told.id(), sample.access(sample.noor(), told));
            assertThat(triage.handOn(told.id(), nl.nabij.shared.TeamId.next(), sample.of(told)))
                    .isInstanceOf(Triaged.NoSuch.class);
            assertThat(triage.handOn(told.id(), other.team().id(), sample.of(told)))
                    .isInstanceOf(Triaged.Done.class);

            assertThat(keys.access(sample.wim(), told.resident(), Purpose.TRIAGE))
                    .isEmpty();
            assertThat(signal(told, other).state()).isEqualTo(State.WAITING);
            assertThat(asked(other)).extracting(TaskView::path).containsExactly(told.path());
        });
    }

    @Test
    void whatWaitsApartAsksNobodyAndIsLetThroughOrRefusedByHand() {
        A.run(() -> {
            var sample = sample();
            readers.choose(Readers.WHOLE_REGION, sample.team().id());
            var real = sample.byVisitor(Apart.NETWORK);
            var rubbish = sample.byVisitor(Apart.TRAP);
            assertThat(asked(sample)).isEmpty();

            reading.sift(Set.of(real.id().value()), true, keys.list(sample.wim(), Purpose.TRIAGE));
            reading.sift(Set.of(rubbish.id().value()), false, keys.list(sample.wim(), Purpose.TRIAGE));

            assertThat(asked(sample)).extracting(TaskView::path).containsExactly(real.path());
            assertThat(reading.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows())
                    .extracting(QueueView::id)
                    .containsExactly(real.id());
            readers.forget(Readers.WHOLE_REGION);
        });
    }

    private SampleSignals sample() {
        return SampleSignals.make(world, signals, triage, readers, places, keys, jdbc);
    }

    private List<TaskView> asked(SampleSignals sample) {
        return tasks.asked(0, keys.list(sample.wim(), Purpose.TODAY)).rows();
    }

    private Signal signal(SampleSignals.Told told, SampleSignals of) {
        return rows.find(told.id(), of.of(told).resident()).orElseThrow();
    }
}
