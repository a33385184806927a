package nl.nabij.identity;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import nl.nabij.shared.AnyRole;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody's own account. */
@Controller
@AnyRole
class OwnAccountController {

    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final SessionAccount session;

    OwnAccountController(Passwords passwords, SignInAttempts attempts, SessionAccount session) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.session = session;
    }

    @ModelAttribute("account")
    Account who() {
        return account();
    }

    @GetMapping("/account")
    String page() {
        return "identity/account";
    }

    @GetMapping("/account/password")
    String password(Model model) {
        mayHavePassword();
        model.addAttribute("form", PasswordForm.EMPTY);
        return "identity/password";
    }

    /** The old password is asked, and guessing it is slowed down as at the front door. */
    @PostMapping("/account/password")
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var account = mayHavePassword();
        var password = requireNonNullElse(form.password(), "");
        if (!password.equals(form.again())) {
            errors.rejectValue("again", "identity.password.differs");
            return "identity/password";
        }
        var place = new Place(request.getRemoteAddr(), null);
        if (!attempts.begin(account.email(), place).isZero()) {
            errors.rejectValue("old", "identity.password.wait");
            return "identity/password";
        }
        return switch (passwords.change(account, requireNonNullElse(form.old(), ""), password)) {
            case Passwords.Chosen.Done(var changed) -> {
                session.begin(changed, request);
                redirect.addFlashAttribute("saved", "identity.password.changed");
                yield "redirect:/account";
            }
            case Passwords.Chosen.Weak(var key) -> {
                errors.rejectValue("password", key);
                yield "identity/password";
            }
            case Passwords.Chosen.Refused(), Passwords.Chosen.Gone() -> {
                errors.rejectValue("old", "identity.password.refused");
                yield "identity/password";
            }
        };
    }

    /** That of a sample person stands on the sign-in page, and goes on to hold for everybody. */
    private static Account mayHavePassword() {
        var account = account();
        if (account.sample() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    private static Account account() {
        return Actors.account().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
