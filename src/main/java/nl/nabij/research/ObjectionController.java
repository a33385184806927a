package nl.nabij.research;

import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Being counted in figures, decided by the resident in the own place. */
@Controller
@Roles(Role.RESIDENT)
class ObjectionController {

    private final Objections objections;

    ObjectionController(Objections objections) {
        this.objections = objections;
    }

    @PostMapping("/me/research-objection")
    @For(Purpose.OWN)
    String object(Access access, RedirectAttributes redirect) {
        objections.object(access);
        redirect.addFlashAttribute("saved", "research.own.objected");
        return "redirect:/me";
    }

    @PostMapping("/me/research-objection/withdrawal")
    @For(Purpose.OWN)
    String countAgain(Access access, RedirectAttributes redirect) {
        objections.countAgain(access);
        redirect.addFlashAttribute("saved", "research.own.counted");
        return "redirect:/me";
    }
}
