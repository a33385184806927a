package nl.nabij.organisations;

import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the region is called, and what stands on its letters. */
@Controller
@Roles(Role.ADMINISTRATOR)
class LetterheadController {

    private final Organisations organisations;

    LetterheadController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/administration/region")
    String show(Model model) {
        model.addAttribute("form", LetterheadForm.of(organisations.letterhead()));
        return page(model);
    }

    @PostMapping("/administration/region")
    String change(
            @ModelAttribute("form") LetterheadForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return page(model);
        }
        if (!organisations.change(form.letterhead(organisations.isDemonstration()))) {
            errors.reject("organisations.changed-meanwhile");
            return page(model);
        }
        redirect.addFlashAttribute("saved", "organisations.region.saved");
        return "redirect:/administration/region";
    }

    private String page(Model model) {
        model.addAttribute("letterhead", organisations.letterhead());
        return "organisations/region";
    }
}
