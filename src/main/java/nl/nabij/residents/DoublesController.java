package nl.nabij.residents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.PairAccess;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.dao.ConcurrencyFailureException;
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

/** Who may stand in the region twice: the list, two people beside each other, and making them one or not. */
@Controller
@Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL, Role.ADMINISTRATOR})
class DoublesController {

    private final Doubles doubles;
    private final Merges merges;
    private final Keys keys;

    DoublesController(Doubles doubles, Merges merges, Keys keys) {
        this.doubles = doubles;
        this.merges = merges;
        this.keys = keys;
    }

    @GetMapping("/residents/doubles")
    @For(Purpose.MERGE)
    String list(ListAccess list, Model model) {
        var pairs = new LinkedHashMap<UUID, List<Doubles.Side>>();
        doubles.all(list)
                .rows()
                .forEach(side -> pairs.computeIfAbsent(side.pair(), none -> new ArrayList<>())
                        .add(side));
        model.addAttribute("pairs", List.copyOf(pairs.values()));
        model.addAttribute("made", merges.recent(list).rows());
        model.addAttribute("most", Doubles.MOST);
        return "residents/doubles";
    }

    @GetMapping("/residents/doubles/{one}/{other}")
    String beside(@PathVariable ResidentId one, @PathVariable ResidentId other, SignedIn asks, Model model) {
        var key = pair(asks, one, other);
        var both = doubles.of(key).orElseThrow(DoublesController::notThere);
        model.addAttribute("form", MergeForm.of(both));
        return page(both, key, model);
    }

    @PostMapping("/residents/doubles/{one}/{other}/merge")
    String merge(
            @PathVariable ResidentId one,
            @PathVariable ResidentId other,
            @ModelAttribute("form") MergeForm form,
            BindingResult errors,
            SignedIn asks,
            Model model,
            RedirectAttributes redirect) {
        var key = pair(asks, one, other);
        form.check(errors);
        if (!errors.hasErrors()) {
            switch (made(form, errors, key)) {
                case MergeOutcome.Merged(var kept) -> {
                    redirect.addFlashAttribute("saved", "residents.doubles.merged");
                    return key.may(Right.CORRECT) ? "redirect:/residents/" + kept : "redirect:/residents/doubles";
                }
                case MergeOutcome.ChangedMeanwhile() -> {
                    errors.reject("residents.doubles.changed-meanwhile");
                    model.addAttribute("anew", true);
                }
                case MergeOutcome.Refused(var broken) -> {
                    if (!broken.isEmpty()) {
                        model.addAttribute("refused", "residents.doubles.refused");
                    }
                }
                case MergeOutcome.NotThere() -> {
                    return over(redirect);
                }
                case MergeOutcome.Parted parted -> throw new IllegalStateException("nothing is undone here");
            }
        }
        var both = doubles.of(key);
        return both.isEmpty() ? over(redirect) : page(both.get(), key, model);
    }

    @PostMapping("/residents/doubles/{one}/{other}/difference")
    String different(
            @PathVariable ResidentId one, @PathVariable ResidentId other, SignedIn asks, RedirectAttributes redirect) {
        return doubles.different(pair(asks, one, other)) ? told(redirect) : over(redirect);
    }

    /** After a call with the colleague who has the other one. */
    @PostMapping("/residents/{resident}/doubles/{pair}/difference")
    @For(Purpose.MERGE)
    String different(@PathVariable UUID pair, Access access, RedirectAttributes redirect) {
        return doubles.different(pair, access) ? told(redirect) : over(redirect);
    }

    private MergeOutcome made(MergeForm form, BindingResult errors, PairAccess key) {
        try {
            return merges.merge(form.request(), key);
        } catch (ConcurrencyFailureException e) {
            errors.reject("residents.doubles.busy");
            return new MergeOutcome.Refused(List.of());
        }
    }

    private static String told(RedirectAttributes redirect) {
        redirect.addFlashAttribute("saved", "residents.doubles.different.saved");
        return "redirect:/residents/doubles";
    }

    /** Somebody else decided meanwhile, or the button was pressed twice. */
    private static String over(RedirectAttributes redirect) {
        redirect.addFlashAttribute("saved", "residents.doubles.over");
        return "redirect:/residents/doubles";
    }

    private PairAccess pair(SignedIn asks, ResidentId one, ResidentId other) {
        return keys.pair(asks, one, other).orElseThrow(DoublesController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String page(SideBySide both, PairAccess key, Model model) {
        model.addAttribute("both", both);
        model.addAttribute("one", key.one());
        model.addAttribute("other", key.other());
        model.addAttribute("yours", key.may(Right.CORRECT));
        return "residents/double";
    }
}
