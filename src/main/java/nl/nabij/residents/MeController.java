package nl.nabij.residents;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.access.Ties;
import nl.nabij.access.WholePage;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.residents.Correction.Outcome;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The resident's own place. */
@Controller
@Roles(Role.RESIDENT)
class MeController {

    private final WholePage page;
    private final Residents residents;
    private final Ties ties;
    private final Accounts accounts;
    private final List<PersonPart> parts;

    MeController(WholePage page, Residents residents, Ties ties, Accounts accounts, List<PersonPart> parts) {
        this.page = page;
        this.residents = residents;
        this.ties = ties;
        this.accounts = accounts;
        this.parts = parts.stream()
                .sorted(Comparator.comparing(PersonPart::place).thenComparingInt(PersonPart::order))
                .toList();
    }

    @GetMapping("/me")
    @For(Purpose.OWN)
    String me(Access access, Model model) {
        return page.read(() -> me(model, access), access);
    }

    private String me(Model model, Access access) {
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("address", residents.address(access));
        model.addAttribute(
                "parts",
                parts.stream().flatMap(part -> part.own(access).stream()).toList());
        model.addAttribute(
                "manager",
                ties.managerOf(access.resident())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse(null));
        model.addAttribute("represents", access.may(Right.REPRESENT));
        return "residents/me";
    }

    @GetMapping("/me/contact")
    @For(Purpose.OWN)
    String contact(Access access, Model model) {
        var resident = residents.of(access);
        model.addAttribute("form", ContactForm.of(resident));
        model.addAttribute("version", resident.version());
        return "residents/contact";
    }

    @PostMapping("/me/contact")
    @For(Purpose.OWN)
    String change(
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("version", form.version() == null ? 0 : form.version());
        if (errors.hasErrors()) {
            return "residents/contact";
        }
        return switch (residents.change(form.request(), access)) {
            case Outcome.Saved(var resident) -> {
                redirect.addFlashAttribute("saved", "residents.contact.saved");
                yield "redirect:/me";
            }
            case Outcome.ChangedMeanwhile(var now, var differences) -> {
                model.addAttribute("version", now.version());
                model.addAttribute("differences", differences);
                yield "residents/contact";
            }
            case Outcome.NotYours() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.NumberTaken() -> throw new IllegalStateException("residents do not change their number");
        };
    }
}
