package nl.nabij.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/** What is typed to begin a plan. */
class PlanForm {

    private @Nullable String goal;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate reviewOn;

    public @Nullable String getGoal() {
        return goal;
    }

    public void setGoal(@Nullable String goal) {
        this.goal = goal;
    }

    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(@Nullable LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    void check(BindingResult errors, LocalDate today) {
        if (goal == null || goal.isBlank()) {
            errors.rejectValue("goal", "plans.new.goal.missing");
        } else if (goal.strip().length() > 500) {
            errors.rejectValue("goal", "plans.new.goal.long");
        }
        if (reviewOn != null && reviewOn.isBefore(today)) {
            errors.rejectValue("reviewOn", "plans.date.past");
        }
    }

    /** Only after {@link #check} found nothing. */
    PlanRequest request() {
        return new PlanRequest(goal == null ? "" : goal.strip(), reviewOn);
    }
}
