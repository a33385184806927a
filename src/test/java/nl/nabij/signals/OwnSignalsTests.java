package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.LookSearch;
import nl.nabij.access.Looks;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Role;
import nl.nabij.shared.SignalId;
import nl.nabij.tasks.TaskView;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signals in the own place of the resident: what is asked there, and what is read. */
@RegionTest
class OwnSignalsTests {

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
    Places places;

    @Autowired
    Tasks tasks;

    @Autowired
    Looks looks;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void residentAsksForContactAndTheClientManagerIsAsked() {
        A.run(() -> {
            var anna = world.clientManager();
            var sam = world.client("Sam", anna);
            sample();
            var self = world.self(sam);
            var id = SignalId.next();

            var raised = signals.raiseOwn(
                    id,
                    new SignalRequest("Ik wil graag praten.", Set.of(), null, null, null, Knows.SELF),
                    keys.access(self, sam, Purpose.OWN).orElseThrow());

            assertThat(raised).isEqualTo(new Raised.Done(id));
            var own = signals.own(keys.access(self, sam, Purpose.OWN).orElseThrow())
                    .getFirst();
            assertThat(own.words()).isEqualTo("Ik wil graag praten.");
            assertThat(own.byYou()).isTrue();
            assertThat(tasks.asked(0, keys.list(anna, Purpose.TODAY)).rows())
                    .extracting(TaskView::text)
                    .contains("tasks.kind.signal-contact");
        });
    }

    /** Neither the signal nor who looked gives away who told it. */
    @Test
    void residentNeverReadsWhoToldItUnlessThatPersonAgreed() {
        A.run(() -> {
            var sample = sample();
            var vera = world.official("Zilverberk", Role.VOLUNTEER);
            for (var knows : List.of(Knows.NO, Knows.YES, Knows.YES_WITH_NAME)) {
                var told = sample.raised(vera, knows);
                identification.confirm(told.id(), SampleSignals.somebody("Greet"), sample.of(told));
                signals.sent(keys.list(vera, Purpose.RAISE));
                var self = world.self(told.resident());
                var access = keys.access(self, told.resident(), Purpose.OWN).orElseThrow();

                var own = signals.own(access).getFirst();
                var looked = looks.of(
                        new LookSearch(null, null, false, LocalDate.of(2026, 1, 1), LocalDate.of(2040, 1, 1), null),
                        access);

                assertThat(own.by() != null).as(knows.name()).isEqualTo(knows == Knows.YES_WITH_NAME);
                assertThat(own.words() != null).as(knows.name()).isEqualTo(knows == Knows.YES_WITH_NAME);
                assertThat(looked).hasSizeGreaterThan(1);
                assertThat(looked.toString()).as("who looked").doesNotContain("Zilverberk");
            }
        });
    }

    private SampleSignals sample() {
        return SampleSignals.make(world, signals, triage, readers, places, keys, jdbc);
    }
}
