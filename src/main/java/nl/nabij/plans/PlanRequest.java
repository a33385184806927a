package nl.nabij.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan to begin, checked.
 *
 * @param goal what they want to reach first, not blank
 */
public record PlanRequest(String goal, @Nullable LocalDate reviewOn) {

    /** What can come of it. */
    public sealed interface Outcome {

        record Opened(nl.nabij.shared.PlanId plan) implements Outcome {}

        /** The person has not yet said what the own question is: first a talk, then a plan. */
        record NoOwnQuestion() implements Outcome {}

        /** There is an open plan; a resident has one. */
        record AlreadyOpen(nl.nabij.shared.PlanId plan) implements Outcome {}
    }
}
