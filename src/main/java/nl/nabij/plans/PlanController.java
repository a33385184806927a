package nl.nabij.plans;

import java.time.LocalDate;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.conversations.Conversations;
import nl.nabij.plans.PlanRequest.Outcome;
import nl.nabij.plans.Step.Doer;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.PlanId;
import nl.nabij.shared.StepId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a plan. */
@Controller
@WithClients
class PlanController {

    private final Plans plans;
    private final Residents residents;
    private final Conversations conversations;
    private final Dates dates;

    PlanController(Plans plans, Residents residents, Conversations conversations, Dates dates) {
        this.plans = plans;
        this.residents = residents;
        this.conversations = conversations;
        this.dates = dates;
    }

    /** Where there is a plan already, that is the page. */
    @GetMapping("/residents/{resident}/plans/new")
    @For(Purpose.PLAN_TOGETHER)
    String fresh(@ModelAttribute("form") PlanForm form, BindingResult errors, Access access, Model model) {
        var current = plans.current(access);
        return current.isPresent() ? "redirect:" + path(current.get().id(), access) : form(access, model);
    }

    @PostMapping("/residents/{resident}/plans")
    @For(Purpose.PLAN_TOGETHER)
    String open(
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, dates.today());
        if (errors.hasErrors()) {
            return form(access, model);
        }
        return switch (plans.open(form.request(), access)) {
            case Outcome.Opened(var plan) -> saved("plans.saved.opened", plan, access, redirect);
            case Outcome.AlreadyOpen(var plan) -> saved("plans.saved.already", plan, access, redirect);
            case Outcome.NoOwnQuestion() -> form(access, model);
        };
    }

    @GetMapping("/residents/{resident}/plans/{plan}")
    @For(Purpose.PLAN_TOGETHER)
    String show(
            @PathVariable PlanId plan,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Access access,
            Model model) {
        return page(plan, access, model);
    }

    @PostMapping("/residents/{resident}/plans/{plan}/steps")
    @For(Purpose.PLAN_TOGETHER)
    String add(
            @PathVariable PlanId plan,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors, dates.today());
        if (errors.hasErrors()) {
            return page(plan, access, model);
        }
        return changed(
                plans.add(plan, form.request((SignedIn) access.actor()), access), "added", plan, access, redirect);
    }

    @PostMapping("/residents/{resident}/plans/{plan}/steps/{step}/completion")
    @For(Purpose.PLAN_TOGETHER)
    String finish(@PathVariable PlanId plan, @PathVariable StepId step, Access access, RedirectAttributes redirect) {
        return changed(plans.finish(plan, step, access), "done", plan, access, redirect);
    }

    @PostMapping("/residents/{resident}/plans/{plan}/steps/{step}/reopening")
    @For(Purpose.PLAN_TOGETHER)
    String reopen(@PathVariable PlanId plan, @PathVariable StepId step, Access access, RedirectAttributes redirect) {
        return changed(plans.reopen(plan, step, access), "reopened", plan, access, redirect);
    }

    /** An empty day means: when there is a moment. */
    @PostMapping("/residents/{resident}/plans/{plan}/steps/{step}/move")
    @For(Purpose.PLAN_TOGETHER)
    String move(
            @PathVariable PlanId plan,
            @PathVariable StepId step,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Access access,
            RedirectAttributes redirect) {
        return changed(plans.move(plan, step, day, access), "moved", plan, access, redirect);
    }

    @PostMapping("/residents/{resident}/plans/{plan}/closing")
    @For(Purpose.PLAN_TOGETHER)
    String close(@PathVariable PlanId plan, Access access, RedirectAttributes redirect) {
        return changed(plans.close(plan, access), "closed", plan, access, redirect);
    }

    private String form(Access access, Model model) {
        about(access, model);
        model.addAttribute("question", conversations.ownQuestion(access).orElse(null));
        return "plans/new";
    }

    private String page(PlanId id, Access access, Model model) {
        about(access, model);
        var plan = plans.find(id, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("plan", plan);
        model.addAttribute("review", plan.reviewOn() == null ? null : dates.day(plan.reviewOn()));
        model.addAttribute("doers", Option.all(Doer.values(), "plans.doer"));
        return "plans/show";
    }

    private void about(Access access, Model model) {
        model.addAttribute("resident", access.resident());
        model.addAttribute("name", residents.of(access).calledName());
    }

    private static String changed(
            Changed outcome, String what, PlanId plan, Access access, RedirectAttributes redirect) {
        return switch (outcome) {
            case Changed.Done() -> saved("plans.saved." + what, plan, access, redirect);
            case Changed.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String saved(String key, PlanId plan, Access access, RedirectAttributes redirect) {
        redirect.addFlashAttribute("saved", key);
        return "redirect:" + path(plan, access);
    }

    private static String path(PlanId plan, Access access) {
        return "/residents/%s/plans/%s".formatted(access.resident(), plan);
    }
}
