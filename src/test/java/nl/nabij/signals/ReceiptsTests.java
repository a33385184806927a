package nl.nabij.signals;

import static nl.nabij.World.A;
import static nl.nabij.World.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.LinkHolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody without an account holds: the ticket of the form, and the receipt. */
@RegionTest
class ReceiptsTests {

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    Triage triage;

    @Autowired
    Readers readers;

    @Autowired
    Receipts receipts;

    @Autowired
    Places places;

    @Autowired
    Residents residents;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void whoHoldsTheReceiptHearsHowFarItIsAndAnotherReceiptNothing() {
        A.run(() -> {
            var sample = sample();
            var told = sample.byVisitor(null);
            var other = sample.byVisitor(null);

            assertThat(signals.heard(keys.receipt(new LinkHolder(told.id().value()), told.resident())))
                    .get()
                    .extracting(Heard::stage)
                    .isEqualTo(Heard.Stage.RECEIVED);
            assertThat(signals.heard(keys.receipt(new LinkHolder(told.id().value()), other.resident())))
                    .isEmpty();
            assertThatThrownBy(() ->
                            residents.of(keys.receipt(new LinkHolder(told.id().value()), told.resident())))
                    .as("a receipt opens nothing of the person")
                    .isInstanceOf(nl.nabij.access.NoGround.class);
        });
    }

    @Test
    void ticketIsOfThisRegionAndTheReceiptIsKeptAsAHash() {
        var ticket = A.call(() -> receipts.ticket());

        assertThat(A.call(() -> receipts.read(ticket))).isPresent();
        assertThat(B.call(() -> receipts.read(ticket))).as("another region").isEmpty();
        assertThat(A.call(() -> receipts.read(ticket.substring(1) + "A")))
                .as("made up")
                .isEmpty();
        A.run(() -> {
            var sample = sample();
            var read = receipts.read(ticket).orElseThrow();
            var code = receipts.code(read, sample.request());
            assertThat(receipts.code(read, sample.request())).isEqualTo(code);
            assertThat(receipts.code(read, sample.request(Knows.YES)))
                    .as("another text is another signal")
                    .isNotEqualTo(code);
            assertThat(receipts.hash(code)).hasSize(64).doesNotContainIgnoringCase(code);
            assertThat(Receipts.typed(Receipts.shown(code))).contains(code);
        });
    }

    @Test
    void ticketOfYesterdayAsksToPressOnceMore() {
        clock.at("2026-03-02T09:00:00Z");
        var ticket = A.call(() -> receipts.ticket());
        clock.at("2026-03-03T08:59:00Z");
        assertThat(A.call(() -> receipts.read(ticket))).isPresent();
        clock.at("2026-03-03T09:01:00Z");
        assertThat(A.call(() -> receipts.read(ticket))).isEmpty();
    }

    private SampleSignals sample() {
        return SampleSignals.make(world, signals, triage, readers, places, keys, jdbc);
    }
}
