package nl.nabij.absences;

import java.util.ArrayList;
import java.util.List;
import nl.nabij.absences.AbsenceRequest.Outcome;
import nl.nabij.identity.Account;
import nl.nabij.shared.AbsenceId;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away, and telling it: for everybody at work. */
@Controller
@AnyRole
class AbsencesController {

    private static final int A_YEAR = 366;

    private final Absences absences;
    private final Dates dates;

    AbsencesController(Absences absences, Dates dates) {
        this.absences = absences;
        this.dates = dates;
    }

    @GetMapping("/absences")
    String list(SignedIn looks, Model model) {
        var all = absences.beside(looks.account(), A_YEAR);
        model.addAttribute("mine", all.stream().filter(AbsenceView::mine).toList());
        model.addAttribute(
                "others", all.stream().filter(absence -> !absence.mine()).toList());
        model.addAttribute("mayTellOthers", absences.toTell(looks.account()).size() > 1);
        model.addAttribute("kept", Absences.KEPT);
        return "absences/list";
    }

    @GetMapping("/absences/new")
    String begin(SignedIn tells, Model model) {
        model.addAttribute("form", AbsenceForm.of(tells.account(), dates.today()));
        return form(tells, "/absences", model);
    }

    @PostMapping("/absences")
    String tell(
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            SignedIn tells,
            Model model,
            RedirectAttributes redirect) {
        var request = form.request(dates.today(), errors);
        return request.isEmpty()
                ? form(tells, "/absences", model)
                : told(absences.tell(request.get(), tells), errors, tells, "/absences", model, redirect);
    }

    @GetMapping("/absences/{absence}")
    String look(@PathVariable AbsenceId absence, SignedIn tells, Model model) {
        model.addAttribute("form", AbsenceForm.of(found(absence, tells)));
        return form(tells, path(absence), model);
    }

    @PostMapping("/absences/{absence}")
    String change(
            @PathVariable AbsenceId absence,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            SignedIn tells,
            Model model,
            RedirectAttributes redirect) {
        found(absence, tells);
        var request = form.request(dates.today(), errors);
        return request.isEmpty()
                ? form(tells, path(absence), model)
                : told(absences.change(absence, request.get(), tells), errors, tells, path(absence), model, redirect);
    }

    /** Pressed twice, it is over already: the list says what is so. */
    @PostMapping("/absences/{absence}/end")
    String end(@PathVariable AbsenceId absence, SignedIn tells, RedirectAttributes redirect) {
        if (absences.end(absence, tells)) {
            redirect.addFlashAttribute("saved", "absences.ended");
        }
        return "redirect:/absences";
    }

    private String told(
            Outcome outcome,
            BindingResult errors,
            SignedIn tells,
            String path,
            Model model,
            RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Kept(var absence) -> {
                redirect.addFlashAttribute("saved", "absences.saved");
                return "redirect:/absences";
            }
            case Outcome.TwiceAway(var already) ->
                errors.rejectValue("begins", "absences.form.twice", days(already), "");
            case Outcome.StandInAway(var away) ->
                errors.rejectValue("standIn", "absences.form.stand-in.away", days(away), "");
            case Outcome.NoColleague() -> errors.rejectValue("standIn", "absences.form.stand-in.elsewhere");
            case Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return form(tells, path, model);
    }

    private String form(SignedIn tells, String path, Model model) {
        var toTell = absences.toTell(tells.account());
        model.addAttribute("path", path);
        model.addAttribute("isNew", path.equals("/absences"));
        model.addAttribute("people", toTell.size() > 1 ? named(toTell) : List.of());
        var standIns = new ArrayList<Option>();
        standIns.add(Option.worded("", "absences.form.stand-in.nobody"));
        standIns.addAll(named(standIns(toTell, tells.account())));
        model.addAttribute("standIns", standIns);
        return "absences/form";
    }

    /** Oneself too, where the absence of a colleague can be told: a lead stands in for a member. */
    private List<Account> standIns(List<Account> toTell, AccountId by) {
        var colleagues = absences.colleagues(by);
        return toTell.size() > 1
                ? java.util.stream.Stream.concat(toTell.stream().limit(1), colleagues.stream())
                        .toList()
                : colleagues;
    }

    private Absence found(AbsenceId id, SignedIn tells) {
        return absences.find(id, tells).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Object[] days(Absence absence) {
        return new Object[] {dates.day(absence.begins()), dates.day(absence.ends())};
    }

    private static List<Option> named(List<Account> accounts) {
        return accounts.stream()
                .map(account -> Option.named(account.id(), account.name()))
                .toList();
    }

    private static String path(AbsenceId absence) {
        return "/absences/" + absence;
    }
}
