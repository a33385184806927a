package nl.nabij.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.jspecify.annotations.Nullable;
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

/** Tokens: one's own, and for an administrator those of everybody. */
@Controller
class TokensController {

    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final Tokens tokens;
    private final Clock clock;

    TokensController(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @AnyRole
    @GetMapping("/account/tokens")
    String own(Model model, SignedIn owner) {
        mayHaveTokens();
        model.addAttribute("form", new TokenForm(null, 90));
        return list(owner, model);
    }

    @AnyRole
    @PostMapping("/account/tokens")
    String make(@ModelAttribute("form") TokenForm form, BindingResult errors, Model model, SignedIn owner) {
        mayHaveTokens();
        var name = form.name() == null ? "" : form.name().strip();
        if (name.isEmpty() || name.length() > 100) {
            errors.rejectValue("name", "identity.tokens.name.missing");
        }
        if (form.days() == null || !DAYS.contains(form.days())) {
            errors.rejectValue("days", "identity.tokens.days.missing");
        }
        if (!errors.hasErrors() && form.days() != null) {
            model.addAttribute("secret", tokens.make(owner.account(), name, Duration.ofDays(form.days())));
            model.addAttribute("form", new TokenForm(null, 90));
        }
        return list(owner, model);
    }

    @AnyRole
    @PostMapping("/account/tokens/{token}/withdrawal")
    String withdrawOwn(@PathVariable UUID token, SignedIn owner, RedirectAttributes redirect) {
        tokens.withdraw(token, owner.account(), owner.name());
        redirect.addFlashAttribute("saved", "identity.tokens.withdrawn");
        return "redirect:/account/tokens";
    }

    @Roles(Role.ADMINISTRATOR)
    @GetMapping("/administration/tokens")
    String all(Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("tokens", tokens.all());
        return "identity/tokens-all";
    }

    @Roles(Role.ADMINISTRATOR)
    @PostMapping("/administration/tokens/{token}/withdrawal")
    String withdraw(@PathVariable UUID token, SignedIn administrator, RedirectAttributes redirect) {
        tokens.withdraw(token, null, administrator.name());
        redirect.addFlashAttribute("saved", "identity.tokens.withdrawn");
        return "redirect:/administration/tokens";
    }

    private String list(SignedIn owner, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("tokens", tokens.of(owner.account()));
        model.addAttribute(
                "days",
                DAYS.stream()
                        .map(days -> Choice.worded(days, "identity.tokens.days." + days))
                        .toList());
        return "identity/tokens";
    }

    /** A sample person has none: everybody could make one and keep it. */
    private static void mayHaveTokens() {
        if (Actors.account().filter(account -> account.sample() == null).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What was typed to make a token. */
    record TokenForm(@Nullable String name, @Nullable Integer days) {}
}
