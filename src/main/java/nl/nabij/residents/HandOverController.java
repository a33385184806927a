package nl.nabij.residents;

import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.residents.Correction.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Option;
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

/** Giving a client to a colleague. */
@Controller
@WithClients
class HandOverController {

    private final Residents residents;
    private final Accounts accounts;

    HandOverController(Residents residents, Accounts accounts) {
        this.residents = residents;
        this.accounts = accounts;
    }

    @GetMapping("/residents/{resident}/hand-over")
    @For(Purpose.REGISTER)
    String form(Access access, SignedIn giver, Model model) {
        model.addAttribute("form", new HandOverForm(null));
        return page(access, giver, model);
    }

    @PostMapping("/residents/{resident}/hand-over")
    @For(Purpose.REGISTER)
    String give(
            @ModelAttribute("form") HandOverForm form,
            BindingResult errors,
            Access access,
            SignedIn giver,
            Model model,
            RedirectAttributes redirect) {
        var colleague = colleagues(giver).stream()
                .filter(account -> account.id().value().equals(form.colleague()))
                .findFirst();
        if (colleague.isEmpty()) {
            errors.rejectValue("colleague", "residents.hand-over.missing");
            return page(access, giver, model);
        }
        var name = residents.of(access).calledName();
        return switch (residents.handOver(colleague.get().id(), access)) {
            case Outcome.Saved(var resident) -> {
                redirect.addFlashAttribute("saved", "residents.hand-over.saved");
                redirect.addFlashAttribute(
                        "savedArguments", new Object[] {name, colleague.get().name()});
                yield "redirect:/residents";
            }
            case Outcome.NotYours() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Outcome.NumberTaken() -> throw new IllegalStateException("no number changes hands");
            case Outcome.ChangedMeanwhile changed -> throw new IllegalStateException("no version changes hands");
        };
    }

    private String page(Access access, SignedIn giver, Model model) {
        if (!access.may(Right.HAND_OVER)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("resident", residents.of(access));
        model.addAttribute(
                "colleagues",
                colleagues(giver).stream()
                        .map(account -> Option.named(account.id(), account.name()))
                        .toList());
        return "residents/hand-over";
    }

    /** Who works with people in the same organisation, by name. */
    private List<Account> colleagues(SignedIn giver) {
        return accounts.all().stream()
                .filter(Account::isEnabled)
                .filter(account -> giver.organisation().equals(account.organisation()))
                .filter(account -> account.roles().stream().anyMatch(WithClients.ROLES::contains))
                .filter(account -> !account.id().equals(giver.account()))
                .toList();
    }

    record HandOverForm(@Nullable UUID colleague) {}
}
