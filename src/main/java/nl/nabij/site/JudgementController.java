package nl.nabij.site;

import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The second person's own page: what waits for a judgement, what this person decided, and the way to all there is. */
@Controller
@Roles({Role.PRIVACY_OFFICER, Role.BOARD})
class JudgementController {

    private final Judgements judgements;

    JudgementController(Judgements judgements) {
        this.judgements = judgements;
    }

    @GetMapping("/judgements")
    String judgements(SignedIn who, Model model) {
        model.addAttribute("waiting", judgements.waiting(who));
        model.addAttribute("decided", judgements.decided(who));
        model.addAttribute("parts", judgements.parts());
        return "site/judgements";
    }
}
