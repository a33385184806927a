package nl.nabij.identity;

import nl.nabij.shared.AnyRole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Somebody's own account. */
@Controller
@AnyRole
class OwnAccountController {

    @GetMapping("/account")
    String page(Model model) {
        model.addAttribute("account", Actors.account().orElseThrow());
        return "identity/account";
    }
}
