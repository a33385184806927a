package nl.nabij.signals;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.absences.AbsenceRequest;
import nl.nabij.absences.Absences;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Acquaintance;
import nl.nabij.shared.AbsenceId;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.SignalId;
import nl.nabij.signals.Signal.State;
import nl.nabij.signals.Triaged.Attached.Goes;
import nl.nabij.tasks.NoticeView;
import nl.nabij.tasks.Notices;
import nl.nabij.tasks.TaskView;
import nl.nabij.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signals of somebody who is away, on a real database. It is Tuesday; contact takes five working days at most, reading two. */
@RegionTest
class SignalAbsencesTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate THURSDAY = TUESDAY.plusDays(2);
    private static final LocalDate NEXT_TUESDAY = TUESDAY.plusDays(7);

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
    SignalTerms terms;

    @Autowired
    SignalRows rows;

    @Autowired
    Readers readers;

    @Autowired
    Places places;

    @Autowired
    Absences absences;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    Ties ties;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    SampleSignals sample;
    SampleSignals.Told told;
    String name = "Greet" + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");

    @BeforeEach
    void aSignalThatWimTook() {
        clock.at("2026-11-17T08:00:00Z");
        sample = A.call(() -> SampleSignals.make(world, signals, triage, readers, places, keys, jdbc));
        told = A.call(() -> sample.raised());
        A.run(() -> triage.take(told.id(), sample.of(told)));
    }

    @Test
    void whatCannotWaitGoesToWhoStandsInWithTheSameLastDay() {
        A.run(() -> {
            away(sample.wim(), TUESDAY, NEXT_TUESDAY, sample.noor());

            assertThat(signal().takenBy()).isEqualTo(sample.noor().account());
            assertThat(signal().due()).isEqualTo(NEXT_TUESDAY);
            assertThat(asked(sample.noor())).extracting(TaskView::text).containsExactly("tasks.kind.signal-contact");
            assertThat(asked(sample.wim())).as("nobody does it twice").isEmpty();
            assertThat(news(sample.noor()))
                    .extracting(NoticeView::text, NoticeView::arguments)
                    .containsExactly(tuple("signals.notice.stand-in", List.of("Wim")));
            assertThat(news(sample.wim()))
                    .extracting(NoticeView::text, NoticeView::arguments)
                    .containsExactly(tuple("signals.notice.passed-on", List.of("Noor")));
        });
    }

    @Test
    void withoutSomebodyWhoStandsInItWaitsForTheTeamAndHasNoMoreTime() {
        A.run(() -> {
            away(sample.wim(), TUESDAY, NEXT_TUESDAY, null);

            assertThat(signal().state()).isEqualTo(State.WAITING);
            assertThat(signal().due()).as("a team reads within two days").isEqualTo(THURSDAY);
            assertThat(asked(sample.noor())).extracting(TaskView::text).containsExactly("tasks.kind.signal-read");
            assertThat(news(sample.wim()))
                    .extracting(NoticeView::text)
                    .containsExactly("signals.notice.passed-on.team");
        });
    }

    @Test
    void whatIsLateAlreadyStaysLateAndShowsItsAge() {
        clock.at("2026-11-26T08:00:00Z");
        A.run(() -> {
            away(sample.wim(), TUESDAY.plusDays(9), TUESDAY.plusDays(9), null);

            assertThat(signal().due()).isEqualTo(NEXT_TUESDAY);
            assertThat(reading.open(keys.list(sample.noor(), Purpose.TRIAGE)).rows())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.age()).isEqualTo(7);
                        assertThat(row.lateBy()).isEqualTo(2);
                    });
        });
    }

    @Test
    void whatCanWaitUntilTheReturnStays() {
        A.run(() -> {
            away(sample.wim(), TUESDAY, NEXT_TUESDAY.minusDays(1), sample.noor());

            assertThat(signal().takenBy()).isEqualTo(sample.wim().account());
            assertThat(reading.open(keys.list(sample.noor(), Purpose.TRIAGE)).rows())
                    .extracting(QueueView::takerAwayUntil)
                    .containsExactly(NEXT_TUESDAY.minusDays(1));
        });
    }

    @Test
    void whoStandsInButReadsNoSignalsLeavesItToTheTeam() {
        A.run(() -> {
            var vera = world.worker("Vera", sample.team(), Role.VOLUNTEER);

            away(sample.wim(), TUESDAY, NEXT_TUESDAY, vera);

            assertThat(signal().state()).isEqualTo(State.WAITING);
        });
    }

    @Test
    void absenceOfTomorrowWorksTomorrow() {
        A.run(() -> {
            away(sample.wim(), TUESDAY.plusDays(1), NEXT_TUESDAY, sample.noor());
            assertThat(signal().takenBy()).isEqualTo(sample.wim().account());

            clock.at("2026-11-18T00:10:00Z");
            absences.begin();
            absences.begin();

            assertThat(signal().takenBy()).isEqualTo(sample.noor().account());
            assertThat(news(sample.noor())).hasSize(1);
        });
    }

    @Test
    void longerAbsenceTakesAlongWhatCouldWaitFirst() {
        A.run(() -> {
            var absence = away(sample.wim(), TUESDAY, THURSDAY, sample.noor());
            assertThat(signal().takenBy()).isEqualTo(sample.wim().account());

            absences.change(
                    absence,
                    new AbsenceRequest(
                            sample.wim().account(),
                            TUESDAY,
                            NEXT_TUESDAY,
                            sample.noor().account()),
                    sample.wim());

            assertThat(signal().takenBy()).isEqualTo(sample.noor().account());
        });
    }

    /** Killed anywhere in it, all of it or nothing is there. */
    @Test
    void brokenOffNothingMoved() {
        assertThatThrownBy(() -> A.run(() -> transaction.executeWithoutResult(status -> {
                    away(sample.wim(), TUESDAY, NEXT_TUESDAY, sample.noor());
                    throw new IllegalStateException("killed");
                })))
                .hasMessage("killed");

        A.run(() -> {
            assertThat(signal().takenBy()).isEqualTo(sample.wim().account());
            assertThat(asked(sample.wim())).hasSize(1);
            assertThat(absences.awayNow(sample.wim().account())).isEmpty();
        });
    }

    @Test
    void signalAboutAClientOfSomebodyWhoIsAwayGoesToWhoStandsIn() {
        A.run(() -> {
            var team = world.municipalTeam();
            var anna = world.worker("Anna", team, Role.CLIENT_MANAGER);
            var bram = world.worker("Bram", team, Role.CLIENT_MANAGER);
            var greet = client(anna);
            away(anna, TUESDAY, NEXT_TUESDAY, bram);

            assertThat(attach(greet)).isEqualTo(new Triaged.Attached(greet, Goes.TO_STAND_IN));

            assertThat(asked(bram)).extracting(TaskView::path).containsExactly(path(greet));
            assertThat(news(bram)).extracting(NoticeView::text).containsExactly("signals.notice.stand-in");
            assertThat(news(anna)).extracting(NoticeView::text).containsExactly("signals.notice.missed");
            assertThat(keys.access(sample.wim(), greet, Purpose.TRIAGE))
                    .as("the team lets go")
                    .isEmpty();
            var access = world.access(bram, greet, Purpose.TRIAGE);
            assertThat(triage.contacted(told.id(), Wish.NOT_NOW, null, true, access))
                    .isInstanceOf(Triaged.Done.class);
            assertThat(keys.access(bram, greet, Purpose.TRIAGE)).as("decided").isEmpty();
        });
    }

    @Test
    void signalAboutAClientOfSomebodyWhoIsAwayStaysWithTheTeamWhereNobodyStandsIn() {
        A.run(() -> {
            var anna = world.clientManager();
            var greet = client(anna);
            away(anna, TUESDAY, NEXT_TUESDAY, null);

            assertThat(attach(greet)).isEqualTo(new Triaged.Attached(greet, Goes.TO_TEAM_WHILE_MANAGER_IS_AWAY));

            assertThat(asked(sample.wim())).extracting(TaskView::path).containsExactly(path(greet));
            assertThat(news(anna)).extracting(NoticeView::text).containsExactly("signals.notice.missed");
            assertThat(rows.find(told.id(), greet).orElseThrow().due()).isEqualTo(NEXT_TUESDAY);
        });
    }

    @Test
    void clientManagerWhoIsBackInTimeIsAsked() {
        A.run(() -> {
            var anna = world.clientManager();
            var greet = client(anna);
            away(anna, TUESDAY, THURSDAY, null);

            assertThat(attach(greet)).isEqualTo(new Triaged.Attached(greet, Goes.TO_MANAGER));
        });
    }

    /** What a client manager had goes back to the team that reads it, which gets its ground again. */
    @Test
    void signalOfAClientManagerWhoFallsIllIsReadByTheTeamAgain() {
        A.run(() -> {
            var anna = world.clientManager();
            var greet = client(anna);
            attach(greet);
            assertThat(keys.access(sample.noor(), greet, Purpose.TRIAGE)).isEmpty();

            away(anna, TUESDAY, NEXT_TUESDAY, null);

            assertThat(keys.access(sample.noor(), greet, Purpose.TRIAGE)).isPresent();
            assertThat(rows.find(told.id(), greet).orElseThrow().state()).isEqualTo(State.WAITING);
        });
    }

    @Test
    void ownRequestOfAResidentReachesWhoStandsInForTheClientManager() {
        A.run(() -> {
            var team = world.municipalTeam();
            var anna = world.worker("Anna", team, Role.CLIENT_MANAGER);
            var bram = world.worker("Bram", team, Role.CLIENT_MANAGER);
            var sam = world.client("Sam", anna);
            away(anna, TUESDAY, NEXT_TUESDAY, bram);
            var id = SignalId.next();

            signals.raiseOwn(
                    id,
                    new SignalRequest("Ik wil graag praten.", Set.of(), null, null, null, Knows.SELF),
                    keys.access(world.self(sam), sam, Purpose.OWN).orElseThrow());

            assertThat(asked(bram)).extracting(TaskView::text).containsExactly("tasks.kind.signal-contact");
            assertThat(keys.access(bram, sam, Purpose.TRIAGE)).isPresent();
            assertThat(keys.access(bram, sam, Purpose.TALK_TOGETHER))
                    .as("that signal only")
                    .isEmpty();
        });
    }

    @Test
    void teamInWhichEverybodyIsAwayIsHeardByTheTeamOfTheRegion() {
        A.run(() -> {
            var desk = SampleSignals.make(world, signals, triage, readers, places, keys, jdbc);
            readers.choose(Readers.WHOLE_REGION, desk.team().id());
            away(sample.wim(), TUESDAY, NEXT_TUESDAY, null);
            terms.tellRegion(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
            assertThat(open(desk)).as("Noor is at work").doesNotContain(told.id());

            away(sample.noor(), TUESDAY, TUESDAY, null);
            terms.tellRegion(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));

            assertThat(open(desk)).contains(told.id());
            readers.forget(Readers.WHOLE_REGION);
        });
    }

    /** With a name of this test alone: a search shows five people at most. */
    private ResidentId client(SignedIn manager) {
        return world.client(name, manager);
    }

    private Triaged attach(ResidentId known) {
        return identification.attach(
                told.id(),
                new Acquaintance.Search(name, LocalDate.of(1961, 4, 12), null, null),
                known,
                keys.list(sample.wim(), Purpose.TRIAGE),
                sample.of(told));
    }

    private AbsenceId away(SignedIn who, LocalDate begins, LocalDate ends, @Nullable SignedIn standIn) {
        var outcome = absences.tell(
                new AbsenceRequest(who.account(), begins, ends, standIn == null ? null : standIn.account()), who);
        return ((AbsenceRequest.Outcome.Kept) outcome).absence().id();
    }

    private Signal signal() {
        return rows.find(told.id(), told.resident()).orElseThrow();
    }

    private String path(ResidentId resident) {
        return "/residents/%s/signals/%s".formatted(resident, told.id());
    }

    private List<SignalId> open(SampleSignals of) {
        return reading.open(keys.list(of.wim(), Purpose.TRIAGE)).rows().stream()
                .map(QueueView::id)
                .toList();
    }

    private List<TaskView> asked(SignedIn who) {
        return tasks.asked(0, keys.list(who, Purpose.TODAY)).rows();
    }

    private List<NoticeView> news(SignedIn who) {
        return notices.unseen(keys.list(who, Purpose.TODAY)).rows();
    }
}
