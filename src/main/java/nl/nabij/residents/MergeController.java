package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import nl.nabij.access.Keys;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Right;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Undoing that two residents were made one. */
@Controller
@Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL, Role.ADMINISTRATOR})
class MergeController {

    private final Merges merges;
    private final Keys keys;
    private final Dates dates;

    MergeController(Merges merges, Keys keys, Dates dates) {
        this.merges = merges;
        this.keys = keys;
        this.dates = dates;
    }

    @GetMapping("/residents/doubles/{kept}/{away}/undoing")
    String form(@PathVariable ResidentId kept, @PathVariable ResidentId away, SignedIn asks, Model model) {
        return page(pair(asks, kept, away), model);
    }

    @PostMapping("/residents/doubles/{kept}/{away}/undoing")
    String undo(
            @PathVariable ResidentId kept,
            @PathVariable ResidentId away,
            SignedIn asks,
            Model model,
            RedirectAttributes redirect) {
        var key = pair(asks, kept, away);
        try {
            return switch (merges.undo(key)) {
                case MergeOutcome.Parted(var back) -> {
                    redirect.addFlashAttribute("saved", "residents.doubles.undone");
                    yield key.may(Right.CORRECT) ? "redirect:/residents/" + kept : "redirect:/residents/doubles";
                }
                case MergeOutcome.NotThere() -> page(key, model);
                case MergeOutcome other -> throw new IllegalStateException("undoing does not answer " + other);
            };
        } catch (ConcurrencyFailureException e) {
            model.addAttribute("busy", true);
            return page(key, model);
        }
    }

    private PairAccess pair(SignedIn asks, ResidentId kept, ResidentId away) {
        return keys.pair(asks, kept, away).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(PairAccess key, Model model) {
        var undoing = merges.undoing(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("undoing", undoing);
        model.addAttribute("on", dates.full(dates.on(undoing.made().at())));
        model.addAttribute(
                "until", dates.full(dates.on(requireNonNull(undoing.made().until()))));
        model.addAttribute("kept", key.one());
        model.addAttribute("away", key.other());
        model.addAttribute("yours", key.may(Right.CORRECT));
        return "residents/undoing";
    }
}
