package nl.nabij.residents;

import jakarta.validation.Valid;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.residents.Correction.Outcome;
import nl.nabij.shared.WithClients;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping right who somebody is, and what is to be known before anybody contacts that person. */
@Controller
@WithClients
class CorrectionController {

    private final Residents residents;

    CorrectionController(Residents residents) {
        this.residents = residents;
    }

    @GetMapping("/residents/{resident}/correction")
    @For(Purpose.REGISTER)
    String form(Access access, Model model) {
        var resident = yours(access);
        model.addAttribute("form", ResidentForm.of(resident));
        return correction(resident, resident.version(), model);
    }

    @PostMapping("/residents/{resident}/correction")
    @For(Purpose.REGISTER)
    String correct(
            @Valid @ModelAttribute("form") @Nullable ResidentForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        if (form == null) {
            var resident = yours(access);
            return correction(resident, resident.version(), model);
        }
        var version = form.version() == null ? 0 : form.version();
        form.check(errors);
        if (errors.hasErrors()) {
            return correction(yours(access), version, model);
        }
        return switch (residents.correct(form.correction(), access)) {
            case Outcome.Saved(var resident) ->
                saved(redirect, "residents.correction.saved", form.correction().calledName(), access);
            case Outcome.NumberTaken() -> {
                errors.rejectValue("clientNumber", "residents.form.client-number.taken");
                yield correction(yours(access), version, model);
            }
            case Outcome.ChangedMeanwhile(var now, var differences) -> {
                model.addAttribute("differences", differences);
                yield correction(now, now.version(), model);
            }
            case Outcome.NotYours() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/residents/{resident}/state")
    @For(Purpose.REGISTER)
    String state(Access access, Model model) {
        var resident = yours(access);
        model.addAttribute("form", StateForm.of(resident));
        return state(resident, resident.version(), model);
    }

    @PostMapping("/residents/{resident}/state")
    @For(Purpose.REGISTER)
    String change(
            @Valid @ModelAttribute("form") @Nullable StateForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        if (form == null) {
            var resident = yours(access);
            return state(resident, resident.version(), model);
        }
        form.check(errors);
        if (errors.hasErrors()) {
            return state(yours(access), form.version() == null ? 0 : form.version(), model);
        }
        return switch (residents.change(form.request(), access)) {
            case Outcome.Saved(var resident) ->
                saved(redirect, "residents.state.saved", residents.of(access).calledName(), access);
            case Outcome.ChangedMeanwhile(var now, var differences) -> {
                errors.reject("residents.state.changed-meanwhile");
                yield state(now, now.version(), model);
            }
            case Outcome.NotYours() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.NumberTaken() -> throw new IllegalStateException("a state has no number");
        };
    }

    /** Only the own client manager keeps this right; for others there is no such page. */
    private Resident yours(Access access) {
        if (!access.may(Right.CORRECT)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return residents.of(access);
    }

    private static String correction(Resident resident, int version, Model model) {
        model.addAttribute("resident", resident);
        model.addAttribute("version", version);
        return "residents/correction";
    }

    private static String state(Resident resident, int version, Model model) {
        model.addAttribute("resident", resident);
        model.addAttribute("version", version);
        return "residents/state";
    }

    private static String saved(RedirectAttributes redirect, String message, String name, Access access) {
        redirect.addFlashAttribute("saved", message);
        redirect.addFlashAttribute("savedArguments", new Object[] {name});
        return "redirect:/residents/" + access.resident();
    }
}
