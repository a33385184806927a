package nl.nabij.signals;

import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.residents.UnconfirmedResidents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SignalId;
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

/** What a team does with one signal. */
@Controller
@Roles({Role.TEAM_WORKER, Role.TEAM_LEAD, Role.CLIENT_MANAGER, Role.CARE_PROFESSIONAL})
class TriageController {

    private final SignalReading reading;
    private final Triage triage;
    private final Identification identification;
    private final Readers readers;
    private final UnconfirmedResidents unconfirmed;
    private final Keys keys;

    TriageController(
            SignalReading reading,
            Triage triage,
            Identification identification,
            Readers readers,
            UnconfirmedResidents unconfirmed,
            Keys keys) {
        this.reading = reading;
        this.triage = triage;
        this.identification = identification;
        this.readers = readers;
        this.unconfirmed = unconfirmed;
        this.keys = keys;
    }

    @GetMapping("/residents/{resident}/signals/{signal}")
    @For(Purpose.TRIAGE)
    String show(@PathVariable SignalId signal, Access access, Model model) {
        model.addAttribute("form", TriageForm.EMPTY);
        return page(signal, access, model);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/taking")
    @For(Purpose.TRIAGE)
    String take(@PathVariable SignalId signal, Access access, RedirectAttributes redirect) {
        return told(triage.take(signal, access), "taken", redirect);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/taking-over")
    @For(Purpose.TRIAGE)
    String takeOver(@PathVariable SignalId signal, Access access, RedirectAttributes redirect) {
        return told(triage.takeOver(signal, access), "taken", redirect);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/return")
    @For(Purpose.TRIAGE)
    String giveBack(@PathVariable SignalId signal, Access access, RedirectAttributes redirect) {
        return told(triage.giveBack(signal, access), "given-back", redirect);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/reader")
    @For(Purpose.TRIAGE)
    String handOn(
            @PathVariable SignalId signal,
            @ModelAttribute("form") TriageForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var team = form.reader(errors);
        return team.isEmpty()
                ? page(signal, access, model)
                : told(triage.handOn(signal, team.get(), access), "handed-on", redirect);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/refusal")
    @For(Purpose.TRIAGE)
    String refuse(
            @PathVariable SignalId signal,
            @ModelAttribute("form") TriageForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var reason = form.refusal(errors);
        return errors.hasErrors() || reason.isEmpty()
                ? page(signal, access, model)
                : told(triage.refuse(signal, reason.get(), Typed.orNull(form.note()), access), "refused", redirect);
    }

    /** Looks for the person among those whom Nabij knows; shows who it may be on the same page. */
    @PostMapping("/residents/{resident}/signals/{signal}/acquaintances")
    @For(Purpose.TRIAGE)
    String search(
            @PathVariable SignalId signal,
            @ModelAttribute("form") TriageForm form,
            BindingResult errors,
            Access access,
            SignedIn asks,
            Model model) {
        form.search(errors)
                .ifPresent(search -> model.addAttribute(
                        "found",
                        unconfirmed
                                .known(search, keys.list(asks, Purpose.TRIAGE))
                                .rows()));
        return page(signal, access, model);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/attachment")
    @For(Purpose.TRIAGE)
    String attach(
            @PathVariable SignalId signal,
            @ModelAttribute("form") TriageForm form,
            BindingResult errors,
            Access access,
            SignedIn asks,
            Model model,
            RedirectAttributes redirect) {
        var search = form.search(errors);
        var known = form.chosen();
        if (search.isEmpty() || known.isEmpty()) {
            return page(signal, access, model);
        }
        var list = keys.list(asks, Purpose.TRIAGE);
        return told(identification.attach(signal, search.get(), known.get(), list, access), "attached", redirect);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/identity")
    @For(Purpose.TRIAGE)
    String confirm(
            @PathVariable SignalId signal,
            @ModelAttribute("form") TriageForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var who = form.who(errors);
        return who.isEmpty()
                ? page(signal, access, model)
                : told(identification.confirm(signal, who.get(), access), "confirmed", redirect);
    }

    @PostMapping("/residents/{resident}/signals/{signal}/contact")
    @For(Purpose.TRIAGE)
    String contacted(
            @PathVariable SignalId signal,
            @ModelAttribute("form") TriageForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var wish = form.contact(errors);
        if (errors.hasErrors() || wish.isEmpty()) {
            return page(signal, access, model);
        }
        var told = !Boolean.TRUE.equals(form.untold());
        var outcome = triage.contacted(signal, wish.get(), Typed.orNull(form.said()), told, access);
        if (outcome instanceof Triaged.WhoFirst) {
            errors.rejectValue("wish", "signals.contact.who-first");
            return page(signal, access, model);
        }
        if (outcome instanceof Triaged.Done && wish.get() == Wish.TALK) {
            redirect.addFlashAttribute("saved", "signals.saved.talk");
            return "redirect:/residents/" + access.resident();
        }
        return told(outcome, "contacted", redirect);
    }

    private String page(SignalId signal, Access access, Model model) {
        var detail = reading.find(signal, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("detail", detail);
        model.addAttribute("base", SignalTurns.path(detail.signal()));
        model.addAttribute(
                "reasons",
                Reason.toChoose().stream()
                        .map(reason -> Option.worded(reason, "signals.reason." + reason)
                                .withHint("signals.reason." + reason + ".about"))
                        .toList());
        model.addAttribute(
                "wishes",
                List.of(
                        Option.worded(Wish.TALK, "signals.wish.TALK").withHint("signals.wish.TALK.about"),
                        Option.worded(Wish.NOT_NOW, "signals.wish.NOT_NOW"),
                        Option.worded(Wish.NO, "signals.wish.NO")));
        model.addAttribute(
                "teams",
                readers.all().stream()
                        .filter(reader -> !reader.team().equals(detail.signal().team()))
                        .map(reader -> Option.named(
                                reader.team().value(), "%s, %s".formatted(reader.name(), reader.organisation())))
                        .toList());
        return "signals/show";
    }

    /** The page of a signal that is still the team's; else the list. */
    private static String told(Triaged outcome, String what, RedirectAttributes redirect) {
        return switch (outcome) {
            case Triaged.Done(var signal) -> {
                redirect.addFlashAttribute("saved", "signals.saved." + what);
                yield stays(what) ? "redirect:" + SignalTurns.path(signal) : "redirect:/signals";
            }
            case Triaged.Attached(var known, var goes) -> {
                redirect.addFlashAttribute("saved", attached(goes));
                yield "redirect:/signals";
            }
            case Triaged.Overtaken(var now) -> {
                redirect.addFlashAttribute("saved", "signals.saved.overtaken");
                yield "redirect:/signals";
            }
            case Triaged.WhoFirst _, Triaged.NoSuch _ -> {
                redirect.addFlashAttribute("saved", "signals.saved.no-such");
                yield "redirect:/signals";
            }
            case Triaged.NotThere _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String attached(Triaged.Attached.Goes goes) {
        return switch (goes) {
            case TO_TEAM -> "signals.saved.attached";
            case TO_MANAGER -> "signals.saved.attached.manager";
            case TO_STAND_IN -> "signals.saved.attached.stand-in";
            case TO_TEAM_WHILE_MANAGER_IS_AWAY -> "signals.saved.attached.manager-away";
        };
    }

    private static boolean stays(String what) {
        return what.equals("taken") || what.equals("confirmed");
    }
}
