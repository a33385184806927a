package nl.nabij.plans;

import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One small step of a plan.
 *
 * @param who their name, as the resident calls them; empty where it needs none
 * @param account the professional whose task it is; only where a professional does it
 * @param due the day they agreed on; null for 'when I feel like it'
 * @param doneOn null while it is to be done
 */
@Table("plan_step")
public record Step(
        @Id StepId id,
        String text,
        Doer doer,
        String who,
        @Nullable AccountId account,
        @Nullable LocalDate due,
        @Nullable LocalDate doneOn) {

    /** Who does it; in this order of preference. */
    public enum Doer {
        SELF,
        NETWORK,
        VOLUNTEER,
        PROFESSIONAL
    }

    /** @throws IllegalArgumentException if somebody else than a professional has an account */
    public Step {
        if (account != null && doer != Doer.PROFESSIONAL) {
            throw new IllegalArgumentException("only a professional has a task");
        }
    }

    public boolean isDone() {
        return doneOn != null;
    }

    Step done(LocalDate day) {
        return new Step(id, text, doer, who, account, due, day);
    }

    Step open() {
        return new Step(id, text, doer, who, account, due, null);
    }

    Step moved(@Nullable LocalDate day) {
        return new Step(id, text, doer, who, account, day, doneOn);
    }
}
