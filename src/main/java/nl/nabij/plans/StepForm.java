package nl.nabij.plans;

import java.time.LocalDate;
import nl.nabij.plans.Step.Doer;
import nl.nabij.shared.Actor.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;

/** What is typed to add a step. */
class StepForm {

    private @Nullable String text;
    private @Nullable Doer doer;
    private @Nullable String who;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate due;

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Doer getDoer() {
        return doer;
    }

    public void setDoer(@Nullable Doer doer) {
        this.doer = doer;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    void check(BindingResult errors, LocalDate today) {
        if (text == null || text.isBlank()) {
            errors.rejectValue("text", "plans.step.text.missing");
        } else if (text.strip().length() > 300) {
            errors.rejectValue("text", "plans.step.text.long");
        }
        if (doer == null && !errors.hasFieldErrors("doer")) {
            errors.rejectValue("doer", "plans.step.doer.missing");
        }
        if (who != null && who.strip().length() > 100) {
            errors.rejectValue("who", "plans.step.who.long");
        }
        if (due != null && due.isBefore(today)) {
            errors.rejectValue("due", "plans.date.past");
        }
    }

    /** Only after {@link #check} found nothing. A professional's step without a name is the task of who writes it down. */
    StepRequest request(SignedIn writer) {
        var name = who == null ? "" : who.strip();
        var chosen = doer == null ? Doer.SELF : doer;
        var own = chosen == Doer.PROFESSIONAL && (name.isEmpty() || name.equals(writer.name()));
        return new StepRequest(
                text == null ? "" : text.strip(),
                chosen,
                own ? writer.name() : name,
                own ? writer.account() : null,
                due);
    }
}
