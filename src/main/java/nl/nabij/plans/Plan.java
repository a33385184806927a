package nl.nabij.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ConversationId;
import nl.nabij.shared.PlanId;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What one resident wants to reach, by small steps.
 *
 * @param conversation the talk in which the resident said the wish
 * @param wish the own question, letter by letter
 * @param reviewOn the day on which they look together how it goes; null where they did not agree on one
 * @param closedAt null while it is open
 * @param steps in the order in which they were agreed
 */
public record Plan(
        @Id PlanId id,
        ResidentId resident,
        ConversationId conversation,
        String wish,
        String goal,
        @Nullable LocalDate reviewOn,
        AccountId openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,

        @MappedCollection(idColumn = "plan", keyColumn = "position")
        List<Step> steps,

        @Version int version) {

    /** The steps are copied. */
    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public Optional<Step> step(StepId step) {
        return steps.stream().filter(it -> it.id().equals(step)).findFirst();
    }

    Plan with(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return with(longer);
    }

    /** Nothing changes where the plan has no such step. */
    Plan change(StepId step, UnaryOperator<Step> change) {
        return with(steps.stream()
                .map(it -> it.id().equals(step) ? change.apply(it) : it)
                .toList());
    }

    /** @throws IllegalStateException if it is closed already */
    Plan close(Instant now) {
        mustBeOpen();
        return new Plan(id, resident, conversation, wish, goal, reviewOn, openedBy, openedAt, now, steps, version);
    }

    private Plan with(List<Step> changed) {
        mustBeOpen();
        return new Plan(
                id, resident, conversation, wish, goal, reviewOn, openedBy, openedAt, closedAt, changed, version);
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("a closed plan stays as it was");
        }
    }
}
