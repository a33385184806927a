package nl.nabij.plans;

import java.time.LocalDate;
import nl.nabij.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** A step to add, checked; see {@link Step} for what each part means. */
public record StepRequest(
        String text,
        Step.Doer doer,
        String who,
        @Nullable AccountId account,
        @Nullable LocalDate due) {}
