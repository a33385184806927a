package nl.nabij.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.nabij.plans.Step.Doer;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.PlanId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.StepId;
import org.junit.jupiter.api.Test;

/** The rules of one plan. */
class PlanTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private final Step trumpet = step("Mijn trompet laten nakijken");
    private final Step call = step("Bellen met de fanfare");
    private final Plan plan = empty().with(trumpet).with(call);

    @Test
    void stepsStayInTheOrderInWhichTheyWereAgreed() {
        assertThat(plan.steps()).containsExactly(trumpet, call);
    }

    @Test
    void doneStepCanBeOpenedAgain() {
        var done = plan.change(call.id(), step -> step.done(TUESDAY));

        assertThat(done.step(call.id()))
                .hasValueSatisfying(step -> assertThat(step.doneOn()).isEqualTo(TUESDAY));
        assertThat(done.change(call.id(), Step::open)).isEqualTo(plan);
    }

    @Test
    void movedStepKeepsAllElse() {
        var moved = plan.change(call.id(), step -> step.moved(TUESDAY));

        assertThat(moved.steps())
                .containsExactly(trumpet, new Step(call.id(), call.text(), Doer.SELF, "", null, TUESDAY, null));
    }

    @Test
    void stepOfAnotherPlanChangesNothing() {
        assertThat(plan.change(StepId.next(), step -> step.done(TUESDAY))).isEqualTo(plan);
    }

    @Test
    void closedPlanStaysAsItWas() {
        var closed = plan.close(NOW);

        assertThat(closed.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> closed.with(step("Nog iets")));
        assertThatIllegalStateException().isThrownBy(() -> closed.change(call.id(), Step::open));
        assertThatIllegalStateException().isThrownBy(() -> closed.close(NOW));
    }

    @Test
    void onlyProfessionalHasTask() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Step(StepId.next(), "Koffie", Doer.NETWORK, "Corrie", AccountId.next(), null, null));
    }

    private static Plan empty() {
        return new Plan(
                PlanId.next(),
                ResidentId.next(),
                ConversationId.next(),
                "Ergens bij horen",
                "Muziek maken",
                null,
                AccountId.next(),
                NOW,
                null,
                List.of(),
                0);
    }

    private static Step step(String text) {
        return new Step(StepId.next(), text, Doer.SELF, "", null, null, null);
    }
}
