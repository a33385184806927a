package nl.nabij.identity;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
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

/** Behind a link that an administrator handed over: choose a password and come in. */
@Controller
class WelcomeController {

    static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private final Passwords passwords;
    private final AccountLinks links;
    private final Accounts accounts;
    private final SessionAccount session;

    WelcomeController(Passwords passwords, AccountLinks links, Accounts accounts, SessionAccount session) {
        this.passwords = passwords;
        this.links = links;
        this.accounts = accounts;
        this.session = session;
    }

    @GetMapping("/welcome/{link}")
    String page(@PathVariable String link, Model model) {
        model.addAttribute("form", WelcomeForm.EMPTY);
        return show(link, model);
    }

    @PostMapping("/welcome/{link}")
    String choose(
            @PathVariable String link,
            @ModelAttribute("form") WelcomeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var found = links.find(link);
        if (found.isEmpty()) {
            return show(link, model);
        }
        var isFirst = found.get().account() == null;
        if (isFirst) {
            needed(form.region(), 100, "region", errors);
            needed(form.organisation(), 200, "organisation", errors);
            needed(form.name(), 100, "name", errors);
            if (!EMAIL.matcher(requireNonNullElse(form.email(), "").strip()).matches()) {
                errors.rejectValue("email", "identity.email.wrong");
            }
        }
        var password = requireNonNullElse(form.password(), "");
        if (!password.equals(form.again())) {
            errors.rejectValue("again", "identity.password.differs");
        }
        if (errors.hasErrors()) {
            return show(link, model);
        }
        var chosen = isFirst ? passwords.begin(link, form.first()) : passwords.choose(link, password);
        return switch (chosen) {
            case Passwords.Chosen.Done(var account) -> {
                session.begin(account, request);
                redirect.addFlashAttribute("saved", "identity.welcome.done");
                yield isFirst ? "redirect:/administration" : "redirect:/";
            }
            case Passwords.Chosen.Weak(var key) -> {
                errors.rejectValue("password", key);
                yield show(link, model);
            }
            case Passwords.Chosen.Refused(), Passwords.Chosen.Gone() -> show(link, model);
        };
    }

    private String show(String link, Model model) {
        model.addAttribute("link", link);
        var found = links.find(link);
        if (found.isEmpty()) {
            return "identity/welcome-gone";
        }
        var account = found.get().account();
        if (account == null) {
            return "identity/welcome-first";
        }
        model.addAttribute(
                "account", accounts.find(account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "identity/welcome";
    }

    private static void needed(@Nullable String typed, int longest, String field, BindingResult errors) {
        var text = requireNonNullElse(typed, "").strip();
        if (text.isEmpty() || text.length() > longest) {
            errors.rejectValue(field, "identity.welcome." + field + ".missing");
        }
    }
}
