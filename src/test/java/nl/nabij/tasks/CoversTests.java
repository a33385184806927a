package nl.nabij.tasks;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.absences.Absence;
import nl.nabij.absences.AbsenceRequest;
import nl.nabij.absences.AbsenceRequest.Outcome;
import nl.nabij.absences.Absences;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Look;
import nl.nabij.access.LookSearch;
import nl.nabij.access.Looks;
import nl.nabij.access.Part;
import nl.nabij.access.Purpose;
import nl.nabij.access.StandIns;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Team;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TaskId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of somebody who is away, on a real database. Anna is away from Tuesday up to and including Friday. */
@RegionTest
class CoversTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);
    private static final LocalDate MONDAY = TUESDAY.plusDays(6);

    @Autowired
    World world;

    @Autowired
    Absences absences;

    @Autowired
    Tasks tasks;

    @Autowired
    Covers covers;

    @Autowired
    Residents residents;

    @Autowired
    Looks looks;

    @Autowired
    Keys keys;

    @Autowired
    Ties ties;

    @Autowired
    StandIns standIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Team team;
    SignedIn anna;
    SignedIn bram;
    SignedIn lead;
    ResidentId henk;

    @BeforeEach
    void people() {
        clock.at("2026-11-17T08:00:00Z");
        team = A.call(world::municipalTeam);
        anna = A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        lead = A.call(() -> world.worker("Lies", team, Role.TEAM_LEAD));
        henk = A.call(() -> world.client("Henk", anna));
    }

    @Test
    void whatCannotWaitIsSeenAtOnceByWhoStandsIn() {
        A.run(() -> {
            ask(henk, FRIDAY);
            ask(henk, TUESDAY.minusDays(1));
            ask(henk, MONDAY);

            away(bram);

            assertThat(asked(bram))
                    .as("by day, what can wait not among them")
                    .hasSize(2)
                    .allSatisfy(task -> {
                        assertThat(task.instead()).isEqualTo(new TaskView.Away("Anna", FRIDAY));
                        assertThat(task.path()).as("a page that opens").isEqualTo("/residents/" + henk);
                        assertThat(task.isTakenHere()).isFalse();
                    });
            assertThat(asked(lead)).isEmpty();
            assertThat(asked(anna))
                    .as("they stay asked of her")
                    .hasSize(3)
                    .allSatisfy(task -> assertThat(task.instead()).isNull());
        });
    }

    @Test
    void whoStandsInKnowsThePersonAndReadsNeitherTalkNorPlan() {
        A.run(() -> {
            ask(henk, FRIDAY);
            assertThat(keys.access(bram, henk, Purpose.SUPPORT)).isEmpty();

            away(bram);

            var access = world.access(bram, henk, Purpose.SUPPORT);
            assertThat(access.opens(Part.PERSON)).isTrue();
            assertThat(access.opens(Part.TASK)).isTrue();
            assertThat(access.opens(Part.TALK)).isFalse();
            assertThat(access.opens(Part.PLAN)).isFalse();
            assertThat(access.opens(Part.ZRM)).isFalse();
            assertThat(access.opens(Part.SELECTION)).isFalse();
            assertThat(keys.access(bram, world.client("Ria", anna), Purpose.SUPPORT))
                    .as("of whom nothing is asked")
                    .isEmpty();
        });
    }

    @Test
    void residentReadsThatSomebodyStoodIn() {
        A.run(() -> {
            ask(henk, FRIDAY);
            away(bram);
            residents.of(world.access(bram, henk, Purpose.SUPPORT));

            var read = looks.of(
                    new LookSearch(null, null, false, TUESDAY, TUESDAY, null),
                    keys.access(world.self(henk), henk, Purpose.OWN).orElseThrow());

            assertThat(read)
                    .extracting(Look::toString)
                    .anySatisfy(line -> assertThat(line).contains("STAND_IN", "Bram"));
        });
    }

    @Test
    void withoutSomebodyWhoStandsInTheTeamLeadSeesIt() {
        A.run(() -> {
            ask(henk, FRIDAY);

            away(null);

            assertThat(asked(lead)).hasSize(1);
            assertThat(asked(bram)).isEmpty();
        });
    }

    @Test
    void whoStandsInAndIsAwayTooLeavesItToTheLead() {
        A.run(() -> {
            ask(henk, FRIDAY);
            away(bram);

            absences.tell(new AbsenceRequest(bram.account(), TUESDAY, TUESDAY, null), bram);

            assertThat(asked(bram)).isEmpty();
            assertThat(keys.access(bram, henk, Purpose.SUPPORT))
                    .as("the tie is over")
                    .isEmpty();
            assertThat(asked(lead)).hasSize(1);

            clock.at("2026-11-18T08:00:00Z");
            cover();
            assertThat(asked(bram)).as("back the next day").hasSize(1);
            assertThat(asked(lead)).isEmpty();
        });
    }

    @Test
    void whatIsAskedMeanwhileIsSeenWithinTheHourAndOnce() {
        A.run(() -> {
            away(bram);
            ask(henk, FRIDAY);

            cover();
            cover();

            assertThat(asked(bram)).hasSize(1);
            assertThat(count("tie where resident = '%s' and kind = 'STAND_IN'".formatted(henk)))
                    .isOne();
        });
    }

    @Test
    void absenceThatBeginsLaterChangesNothingBefore() {
        A.run(() -> {
            ask(henk, MONDAY);
            absences.tell(new AbsenceRequest(anna.account(), MONDAY, MONDAY, bram.account()), anna);
            assertThat(asked(bram)).isEmpty();

            clock.at("2026-11-23T00:30:00Z");
            absences.begin();
            assertThat(asked(bram)).hasSize(1);
        });
    }

    @Test
    void afterTheLastDayItIsOfWhoWasAwayAlone() {
        A.run(() -> {
            ask(henk, FRIDAY);
            away(bram);

            clock.at("2026-11-20T22:59:00Z");
            assertThat(asked(bram)).as("Friday, a minute to midnight here").hasSize(1);
            clock.at("2026-11-20T23:01:00Z");
            assertThat(asked(bram)).isEmpty();
            assertThat(keys.access(bram, henk, Purpose.SUPPORT)).isEmpty();
            assertThat(asked(anna)).hasSize(1);
        });
    }

    @Test
    void whoIsBackSoonerHasItBackAtOnce() {
        A.run(() -> {
            ask(henk, FRIDAY);
            var absence = away(bram);

            clock.at("2026-11-18T08:00:00Z");
            absences.end(absence.id(), anna);

            assertThat(asked(bram)).isEmpty();
            assertThat(keys.access(bram, henk, Purpose.SUPPORT)).isEmpty();
            assertThat(asked(anna)).hasSize(1);
        });
    }

    @Test
    void nobodyDoesItTwice() {
        A.run(() -> {
            var task = ask(henk, FRIDAY);
            away(null);
            var other = world.worker("Lot", team, Role.TEAM_LEAD);
            cover();
            assertThat(asked(other)).hasSize(1);

            assertThat(covers.lookedAfter(task, access(lead))).isTrue();
            assertThat(covers.lookedAfter(task, access(lead))).as("twice").isFalse();

            assertThat(asked(lead)).isEmpty();
            assertThat(asked(other)).as("nor by somebody else").isEmpty();
            assertThat(asked(anna))
                    .singleElement()
                    .satisfies(
                            left -> assertThat(left.looked()).isEqualTo(new TaskView.Looked("Lies", clock.instant())));
        });
    }

    /** The absence of one morning leaves no row behind, and what a colleague did all the same is read. */
    @Test
    void whatWasLookedAfterIsReadAlsoWhereTheAbsenceIsGone() {
        A.run(() -> {
            var task = ask(henk, FRIDAY);
            var absence = away(bram);
            covers.lookedAfter(task, access(bram));

            absences.end(absence.id(), anna);

            assertThat(asked(anna))
                    .singleElement()
                    .satisfies(left -> assertThat(left.looked()).isNotNull());
            away(bram);
            assertThat(asked(bram)).as("asked anew the next time").hasSize(1);
        });
    }

    @Test
    void onlyWhoStandsInSaysThatItWasLookedAfter() {
        A.run(() -> {
            var task = ask(henk, FRIDAY);
            away(bram);
            ties.teamLead(lead.account(), henk, UUID.randomUUID());

            assertThat(covers.lookedAfter(task, access(lead))).isFalse();
            assertThat(covers.lookedAfter(task, access(anna))).isFalse();
        });
    }

    /** The resident agreed to the one who joins the talk, and to nobody who stands in. */
    @Test
    void whoIsNotTheClientManagerLeavesNoTie() {
        A.run(() -> {
            var ria = world.client("Ria", bram);
            ties.talkPartner(
                    anna.account(), ria, UUID.randomUUID(), clock.instant().plusSeconds(900_000));
            tasks.ask(
                    "call", UUID.randomUUID(), "/x", anna.account(), FRIDAY, world.access(bram, ria, Purpose.SUPPORT));

            away(lead);

            assertThat(keys.access(lead, ria, Purpose.SUPPORT)).isEmpty();
            assertThat(asked(lead)).isEmpty();
        });
    }

    @Test
    void residentWhoWasHandedOverIsSeenNoLonger() {
        A.run(() -> {
            ask(henk, FRIDAY);
            away(bram);
            ties.caseload(lead.account(), henk, null);

            cover();

            assertThat(keys.access(bram, henk, Purpose.SUPPORT)).isEmpty();
            assertThat(asked(bram)).isEmpty();
        });
    }

    /** The row alone shows nothing: broken on purpose, the guard is the tie. */
    @Test
    void coverWithoutATieShowsNothing() {
        A.run(() -> {
            var task = ask(henk, FRIDAY);
            var absence = away(null);
            jdbc.sql("insert into task_cover (task, account, absence) values (?, ?, ?)")
                    .params(task.value(), bram.account().value(), absence.id().value())
                    .update();
            assertThat(asked(bram)).isEmpty();

            standIns.begin(
                    bram.account(), henk, absence.id().value(), clock.instant().plusSeconds(60));

            assertThat(asked(bram)).hasSize(1);
        });
    }

    private TaskId ask(ResidentId about, LocalDate due) {
        return tasks.ask(
                "call",
                UUID.randomUUID(),
                "/residents/%s/plans/x".formatted(about),
                anna.account(),
                due,
                world.access(anna, about, Purpose.SUPPORT));
    }

    private Absence away(@Nullable SignedIn standIn) {
        var told = absences.tell(
                new AbsenceRequest(anna.account(), TUESDAY, FRIDAY, standIn == null ? null : standIn.account()), anna);
        return ((Outcome.Kept) told).absence();
    }

    private void cover() {
        covers.cover(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
    }

    private Access access(SignedIn who) {
        return world.access(who, henk, Purpose.TODAY);
    }

    private List<TaskView> asked(SignedIn who) {
        return tasks.asked(0, keys.list(who, Purpose.TODAY)).rows();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
