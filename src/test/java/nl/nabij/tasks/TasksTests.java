package nl.nabij.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.RegionTest;
import nl.nabij.TestClock;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.access.Ties;
import nl.nabij.organisations.Team;
import nl.nabij.residents.ResidentEvent;
import nl.nabij.shared.Actor.Duty;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks, reminders and news on a real database. */
@RegionTest
class TasksTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    Ties ties;

    @Autowired
    Tasks tasks;

    @Autowired
    Notices notices;

    @Autowired
    Reminders reminders;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

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
        team = World.A.call(world::municipalTeam);
        anna = World.A.call(() -> world.worker("Anna", team, Role.CLIENT_MANAGER));
        bram = World.A.call(() -> world.worker("Bram", team, Role.CLIENT_MANAGER));
        lead = World.A.call(() -> world.worker("Lies", team, Role.TEAM_LEAD));
        henk = World.A.call(() -> world.client("Henk", anna));
    }

    @Test
    void askedStandsInOwnListOnlyUntilItIsDone() {
        World.A.run(() -> {
            var subject = ask(TUESDAY);

            assertThat(asked(anna)).singleElement().satisfies(task -> {
                assertThat(task.name()).isEqualTo("Henk de Wit");
                assertThat(task.text()).isEqualTo("tasks.kind.call");
                assertThat(task.due().when()).isEqualTo(Due.When.TODAY);
                assertThat(task.team()).isNull();
            });
            assertThat(asked(bram)).isEmpty();

            tasks.done("call", subject, access());

            assertThat(asked(anna)).isEmpty();
        });
    }

    @Test
    void doneOfAnotherKindOrOtherResidentChangesNothing() {
        World.A.run(() -> {
            var subject = ask(TUESDAY);
            var other = world.client("Ria", anna);

            tasks.done("write", subject, access());
            tasks.done("call", subject, world.access(anna, other, Purpose.SUPPORT));
            tasks.withdraw(subject, world.access(anna, other, Purpose.SUPPORT));

            assertThat(asked(anna)).hasSize(1);
        });
    }

    @Test
    void whatStandsStillLongestComesFirst() {
        World.A.run(() -> {
            ask(TUESDAY.plusDays(1));
            ask(TUESDAY.minusDays(4));
            ask(TUESDAY);

            assertThat(asked(anna))
                    .extracting(task -> task.due().day())
                    .containsExactly(TUESDAY.minusDays(4), TUESDAY, TUESDAY.plusDays(1));
        });
    }

    @Test
    void memberTakesTaskOfTeamAndColleagueComesTooLate() {
        World.A.run(() -> {
            var id = askTeam();
            ties.receiver(team.id(), henk, UUID.randomUUID());
            assertThat(asked(bram)).singleElement().extracting(TaskView::team).isEqualTo("Activering");

            var taken = tasks.take(id, world.access(bram, henk, Purpose.TODAY));

            assertThat(taken).isEqualTo(new Taking.Taken("/residents/" + henk.value()));
            assertThat(asked(bram))
                    .singleElement()
                    .satisfies(task -> assertThat(task.team()).isNull());
            assertThat(asked(anna)).isEmpty();
            assertThat(tasks.take(id, world.access(anna, henk, Purpose.TODAY))).isEqualTo(new Taking.GoneMeanwhile());
        });
    }

    @Test
    void nobodyTakesTaskOfAnotherTeamOrAboutAnotherResident() {
        World.A.run(() -> {
            var id = askTeam();
            var elsewhere = world.careTeam();
            var nora = world.worker("Nora", elsewhere, Role.TEAM_WORKER);
            ties.receiver(elsewhere.id(), henk, UUID.randomUUID());
            var other = world.client("Ria", anna);

            assertThat(tasks.take(id, world.access(nora, henk, Purpose.TODAY))).isEqualTo(new Taking.NotThere());
            assertThat(tasks.take(id, world.access(anna, other, Purpose.TODAY))).isEqualTo(new Taking.NotThere());
        });
    }

    @Test
    void openTasksGoWithTheResidentToTheNewClientManager() {
        World.A.run(() -> {
            ask(TUESDAY);

            events.publishEvent(
                    new ResidentEvent.HandedOver(List.of(henk), anna.account(), bram.account(), clock.instant()));

            assertThat(asked(anna)).isEmpty();
            assertThat(asked(bram)).hasSize(1);
        });
    }

    @Test
    void moveTakesOnlyThisResidentsTasks() {
        World.A.run(() -> {
            ask(TUESDAY);
            var ria = world.client("Ria", anna);
            tasks.ask(
                    "call", UUID.randomUUID(), "/x", anna.account(), TUESDAY, world.access(anna, ria, Purpose.SUPPORT));

            tasks.move(anna.account(), bram.account(), access());

            assertThat(asked(anna)).extracting(TaskView::resident).containsExactly(ria);
            assertThat(asked(bram)).extracting(TaskView::resident).containsExactly(henk);
        });
    }

    @Test
    void nothingIsAskedAnyMoreForSomebodyWhoDied() {
        World.A.run(() -> {
            ask(TUESDAY);
            notices.tell(anna.account(), "tasks.notice.days-still", List.of("Bram", "6"), "/x", access());

            events.publishEvent(new ResidentEvent.Died(henk, clock.instant()));

            assertThat(asked(anna)).isEmpty();
            assertThat(news(anna)).isEmpty();
        });
    }

    @Test
    void recordsThatTheProgramEndedAreAskedNoMore() {
        World.A.run(() -> {
            var subject = ask(TUESDAY);
            var kept = ask(TUESDAY);

            tasks.withdraw(Set.of("call"), List.of(subject), keys.duty(Duty.STATES, Purpose.MAINTAIN));

            assertThat(asked(anna)).hasSize(1);
            tasks.withdraw(kept, access());
            assertThat(asked(anna)).isEmpty();
        });
    }

    @Test
    void leadHearsOnceWhatStandsStillForFiveWorkingDays() {
        World.A.run(() -> {
            var subject = ask(TUESDAY);

            clock.at("2026-11-23T08:00:00Z");
            remind();
            assertThat(news(lead)).as("4 working days").isEmpty();

            clock.at("2026-11-24T08:00:00Z");
            remind();
            remind();
            assertThat(news(lead)).singleElement().satisfies(notice -> {
                assertThat(notice.text()).isEqualTo("tasks.notice.days-still");
                assertThat(notice.words("iemand")).containsExactly("Henk de Wit", "Anna", "5");
                assertThat(notice.path()).as("a page the lead may see").isEqualTo("/residents/" + henk);
            });
            assertThat(news(anna)).isEmpty();
            assertThat(keys.access(lead, henk, Purpose.SUPPORT))
                    .as("a ground to look")
                    .isPresent();

            tasks.done("call", subject, access());
            clock.at("2026-11-24T09:00:00Z");
            assertThat(keys.access(lead, henk, Purpose.SUPPORT))
                    .as("until it is done")
                    .isEmpty();
        });
    }

    @Test
    void runThatIsKilledHasToldNobodyAndTheNextTellsOnce() {
        World.A.run(() -> {
            ask(TUESDAY);
            clock.at("2026-11-24T08:00:00Z");
            new TransactionTemplate(transactions).executeWithoutResult(killed -> {
                remind();
                killed.setRollbackOnly();
            });
            assertThat(news(lead)).isEmpty();
            assertThat(keys.access(lead, henk, Purpose.SUPPORT)).isEmpty();

            remind();

            assertThat(news(lead)).hasSize(1);
        });
    }

    @Test
    void taskOfTeamWithoutLeadStaysToBeTold() {
        World.A.run(() -> {
            var alone = world.careTeam();
            tasks.ask("call", UUID.randomUUID(), "/x", alone.id(), TUESDAY, access());
            clock.at("2026-11-26T08:00:00Z");
            remind();

            var later = world.worker("Later", alone, Role.TEAM_LEAD);
            remind();

            assertThat(news(later))
                    .singleElement()
                    .satisfies(notice ->
                            assertThat(notice.words("iemand")).containsExactly("Henk de Wit", "Wijkteam", "7"));
        });
    }

    @Test
    void newsIsSeenByWhomItIsForAndByNobodyElse() {
        World.A.run(() -> {
            notices.tell(team.id(), "tasks.notice.days-still", List.of("Bram", "6"), "/x", access());
            var mine = news(anna).getFirst().id();

            notices.markSeen(Set.of(mine), keys.list(bram, Purpose.TODAY));
            assertThat(news(anna)).hasSize(1);

            notices.markSeen(Set.of(mine), keys.list(anna, Purpose.TODAY));
            assertThat(news(anna)).isEmpty();
            assertThat(news(bram)).hasSize(1);
        });
    }

    private UUID ask(LocalDate due) {
        var subject = UUID.randomUUID();
        tasks.ask("call", subject, "/residents/" + henk.value(), anna.account(), due, access());
        return subject;
    }

    private TaskId askTeam() {
        return tasks.ask("call", UUID.randomUUID(), "/residents/" + henk.value(), team.id(), TUESDAY, access());
    }

    private Access access() {
        return world.access(anna, henk, Purpose.SUPPORT);
    }

    private List<TaskView> asked(SignedIn who) {
        return tasks.asked(0, keys.list(who, Purpose.TODAY)).rows();
    }

    private List<NoticeView> news(SignedIn who) {
        return notices.unseen(keys.list(who, Purpose.TODAY)).rows();
    }

    private void remind() {
        reminders.remind(keys.duty(Duty.REMINDERS, Purpose.MAINTAIN));
    }
}
