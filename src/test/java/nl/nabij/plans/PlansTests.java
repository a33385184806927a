package nl.nabij.plans;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.plans.PlanRequest.Outcome;
import nl.nabij.plans.Step.Doer;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.PlanId;
import nl.nabij.shared.StepId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans with their own question, tasks and neighbours. */
@RegionTest
class PlansTests {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 9);

    @Autowired
    Plans plans;

    @Autowired
    World world;

    @Autowired
    Keys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noPlanWithoutOwnQuestion() {
        A.run(() -> {
            var access = access(world.clientManager());

            assertThat(plans.open(new PlanRequest("Muziek maken", null), access))
                    .isEqualTo(new Outcome.NoOwnQuestion());
            assertThat(plans.current(access)).isEmpty();
        });
    }

    @Test
    void planBeginsWithTheWordsOfTheResident() {
        A.run(() -> {
            var access = asked(world.clientManager());

            open(access);

            assertThat(plans.current(access)).hasValueSatisfying(plan -> {
                assertThat(plan.wish()).isEqualTo(SampleTalks.WORDS);
                assertThat(plan.goal()).isEqualTo("Muziek maken");
                assertThat(plan.reviewOn()).isEqualTo(DECEMBER);
            });
            assertThat(openTasks(access)).containsExactly("plan-review 2026-12-09");
        });
    }

    @Test
    void secondPlanIsTheOneThatIsOpen() {
        A.run(() -> {
            var access = asked(world.clientManager());
            var first = open(access);

            assertThat(plans.open(new PlanRequest("Iets anders", null), access))
                    .isEqualTo(new Outcome.AlreadyOpen(first));

            plans.close(first, access);
            assertThat(plans.open(new PlanRequest("Iets anders", null), access)).isInstanceOf(Outcome.Opened.class);
            assertThat(plans.all(access)).hasSize(2);
        });
    }

    @Test
    void stepOfProfessionalIsTaskUntilItIsDone() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = asked(anna);
            var plan = open(access);
            plans.add(plan, new StepRequest("Bellen", Doer.PROFESSIONAL, "Anna", anna.account(), DECEMBER), access);
            plans.add(plan, new StepRequest("Trompet nakijken", Doer.SELF, "", null, DECEMBER), access);
            var step = plans.current(access).orElseThrow().steps().getFirst().id();

            assertThat(openTasks(access)).contains("plan-step 2026-12-09").hasSize(2);

            plans.move(plan, step, DECEMBER.plusDays(1), access);
            assertThat(openTasks(access)).contains("plan-step 2026-12-10").hasSize(2);

            plans.finish(plan, step, access);
            assertThat(openTasks(access)).containsExactly("plan-review 2026-12-09");

            plans.reopen(plan, step, access);
            assertThat(openTasks(access)).contains("plan-step 2026-12-10");
        });
    }

    @Test
    void closedPlanAsksNothingAnyMore() {
        A.run(() -> {
            var anna = world.clientManager();
            var access = asked(anna);
            var plan = open(access);
            plans.add(plan, new StepRequest("Bellen", Doer.PROFESSIONAL, "Anna", anna.account(), DECEMBER), access);

            assertThat(plans.close(plan, access)).isEqualTo(new Changed.Done());

            assertThat(openTasks(access)).isEmpty();
            assertThat(plans.add(plan, new StepRequest("Nog iets", Doer.SELF, "", null, null), access))
                    .isEqualTo(new Changed.NotThere());
            assertThat(plans.find(plan, access))
                    .hasValueSatisfying(it -> assertThat(it.isOpen()).isFalse());
        });
    }

    @Test
    void planOfAnotherResidentIsNotThere() {
        A.run(() -> {
            var anna = world.clientManager();
            var plan = open(asked(anna));
            var other = asked(anna);

            assertThat(plans.find(plan, other)).isEmpty();
            assertThat(plans.close(plan, other)).isEqualTo(new Changed.NotThere());
            assertThat(plans.finish(plan, StepId.next(), other)).isEqualTo(new Changed.NotThere());
        });
    }

    @Test
    void databaseKeepsOneOpenPlanWhoeverWrites() {
        A.run(() -> {
            var access = asked(world.clientManager());
            open(access);

            assertThatThrownBy(
                            () -> jdbc.sql("""
                            insert into plan select gen_random_uuid(), resident, conversation, wish, goal, review_on, opened_by,
                                opened_at, null, 0 from plan where resident = ?
                            """).param(access.resident().value()).update())
                    .hasMessageContaining("plan_one_open");
        });
    }

    @Test
    void residentReadsOwnPlan() {
        A.run(() -> {
            var access = asked(world.clientManager());
            open(access);
            var self = world.self(access.resident());

            assertThat(plans.current(
                            keys.access(self, self.resident(), Purpose.OWN).orElseThrow()))
                    .isPresent();
        });
    }

    private PlanId open(Access access) {
        return switch (plans.open(new PlanRequest("Muziek maken", DECEMBER), access)) {
            case Outcome.Opened(var plan) -> plan;
            default -> throw new AssertionError("not opened");
        };
    }

    private Access asked(SignedIn professional) {
        var access = access(professional);
        SampleTalks.said(access.resident(), professional, jdbc);
        return access;
    }

    private Access access(SignedIn professional) {
        return world.access(professional, world.client("Henk", professional), Purpose.PLAN_TOGETHER);
    }

    private List<String> openTasks(Access access) {
        return jdbc.sql("select kind || ' ' || due from task where resident = ? and done_at is null order by due, kind")
                .param(access.resident().value())
                .query(String.class)
                .list();
    }
}
