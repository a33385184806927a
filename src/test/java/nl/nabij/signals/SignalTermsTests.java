package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Places;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.SignalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program does with signals by itself: what is over goes, what stands still is heard. */
@RegionTest
class SignalTermsTests {

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    SignalReading reading;

    @Autowired
    Triage triage;

    @Autowired
    SignalTerms terms;

    @Autowired
    Readers readers;

    @Autowired
    SignalRows rows;

    @Autowired
    Places places;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void refusedSignalAndItsStrangerAreGoneAfterTheTermAndTheLogStays() {
        var sample = A.call(this::sample);
        clock.at("2026-03-02T09:00:00Z");
        var told = A.call(() -> {
            var raised = sample.raised();
            triage.refuse(raised.id(), Reason.WHO_UNKNOWN, null, sample.of(raised));
            return raised;
        });
        var waits = A.call(() -> sample.raised());

        clock.at("2026-05-30T09:00:00Z");
        A.run(() -> terms.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
        assertThat(A.call(() -> count("signal where id = '%s'".formatted(told.id()))))
                .as("89 days")
                .isOne();

        clock.at("2026-06-01T09:00:00Z");
        A.run(() -> terms.forget(keys.duty(Duty.RETENTION, Purpose.MAINTAIN)));
        A.run(() -> {
            assertThat(count("signal where id = '%s'".formatted(told.id()))).isZero();
            assertThat(count("resident where id = '%s'".formatted(told.resident())))
                    .isZero();
            assertThat(count("signal where id = '%s'".formatted(waits.id())))
                    .as("what nobody read stays")
                    .isOne();
            assertThat(count("access_log_resident where resident = '%s'".formatted(told.resident())))
                    .isPositive();
        });
    }

    @Test
    void whatStandsStillIsHeardByTheTeamOfTheRegionOnce() {
        var sample = A.call(this::sample);
        var desk = A.call(this::sample);
        A.run(() -> readers.choose(Readers.WHOLE_REGION, desk.team().id()));
        clock.at("2026-03-02T09:00:00Z");
        var told = A.call(() -> sample.raised());

        clock.at("2026-03-06T09:00:00Z");
        A.run(() -> terms.tellRegion(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN)));
        assertThat(open(desk)).as("late for two working days").doesNotContain(told.id());

        clock.at("2026-03-09T09:00:00Z");
        A.run(() -> terms.tellRegion(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN)));
        assertThat(open(desk)).contains(told.id());
        assertThat(open(sample)).as("its own team keeps it").contains(told.id());
        assertThat(A.call(() -> terms.tellRegion(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN))))
                .isZero();
        A.run(() -> readers.forget(Readers.WHOLE_REGION));
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

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
