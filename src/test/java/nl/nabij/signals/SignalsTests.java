package nl.nabij.signals;

import static nl.nabij.World.A;
import static nl.nabij.World.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.LookSearch;
import nl.nabij.access.Looks;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Acquaintance;
import nl.nabij.residents.Correction;
import nl.nabij.residents.NewResident;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.residents.StateRequest;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.LinkHolder;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.SignalId;
import nl.nabij.signals.Signal.Apart;
import nl.nabij.signals.Signal.State;
import nl.nabij.tasks.TaskView;
import nl.nabij.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signals from the first word to the contact, on a real database. */
@RegionTest
class SignalsTests {

    @Autowired
    World world;

    @Autowired
    Signals signals;

    @Autowired
    Triage triage;

    @Autowired
    SignalTerms terms;

    @Autowired
    Readers readers;

    @Autowired
    Receipts receipts;

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
    Looks looks;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void signalReachesTheTeamOfTheNeighbourhoodAndThePersonIsThereUnconfirmed() {
        A.run(() -> {
            var sample = sample();
            var told = sample.raised();

            var open = triage.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows();
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

            assertThat(triage.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows())
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
            assertThat(triage.confirm(told.id(), who("Greet"), access)).isInstanceOf(Triaged.Done.class);
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
    void signalAboutSomebodyWhoIsKnownGoesToTheClientManagerAndTheStrangerIsGone() {
        A.run(() -> {
            var sample = sample();
            var anna = world.clientManager();
            var greet = world.client("Greet", anna);
            var told = sample.raised();
            var access = sample.of(told);
            var search = new Acquaintance.Search("Greet de Wit", LocalDate.of(1961, 4, 12), null, null);
            var list = keys.list(sample.wim(), Purpose.TRIAGE);

            assertThat(triage.attach(
                            told.id(), new Acquaintance.Search("Greet", null, null, null), greet, list, access))
                    .as("an id alone is no search")
                    .isInstanceOf(Triaged.NoSuch.class);
            assertThat(triage.attach(told.id(), search, greet, list, access))
                    .isEqualTo(new Triaged.Attached(greet, true));

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
    void whatWaitsApartAsksNobodyAndIsLetThroughOrRefusedByHand() {
        A.run(() -> {
            var sample = sample();
            readers.choose(Readers.WHOLE_REGION, sample.team().id());
            var real = sample.byVisitor(Apart.NETWORK);
            var rubbish = sample.byVisitor(Apart.TRAP);
            assertThat(asked(sample)).isEmpty();

            triage.sift(Set.of(real.id().value()), true, keys.list(sample.wim(), Purpose.TRIAGE));
            triage.sift(Set.of(rubbish.id().value()), false, keys.list(sample.wim(), Purpose.TRIAGE));

            assertThat(asked(sample)).extracting(TaskView::path).containsExactly(real.path());
            assertThat(triage.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows())
                    .extracting(QueueView::id)
                    .containsExactly(real.id());
            readers.forget(Readers.WHOLE_REGION);
        });
    }

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
                triage.confirm(told.id(), who("Greet"), sample.of(told));
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

    @Test
    void nobodyIsSentToSomebodyWhoDied() {
        A.run(() -> {
            var sample = sample();
            var anna = world.clientManager();
            var greet = world.client("Greet", anna);
            var told = sample.raised();
            triage.attach(
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

    private List<SignalId> open(SampleSignals sample) {
        return A.call(() -> triage.open(keys.list(sample.wim(), Purpose.TRIAGE)).rows()).stream()
                .map(QueueView::id)
                .toList();
    }

    private List<TaskView> asked(SampleSignals sample) {
        return tasks.asked(0, keys.list(sample.wim(), Purpose.TODAY)).rows();
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

    @Autowired
    nl.nabij.residents.UnconfirmedResidents unconfirmed;

    private Signal signal(SampleSignals.Told told, SampleSignals of) {
        return rows.find(told.id(), of.of(told).resident()).orElseThrow();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    private static Correction who(String name) {
        return new Correction(
                new NewResident(
                        null,
                        name,
                        "",
                        "Postma",
                        null,
                        null,
                        "1441AB",
                        12,
                        "",
                        "nl",
                        null,
                        null,
                        null,
                        Resident.Provenance.SIGNAL),
                name,
                0);
    }
}
