package nl.nabij.questionnaires;

import nl.nabij.questionnaires.DraftPages.Place;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A calculation over questions and scales. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR})
@RequestMapping("/questionnaires/{key}/calculations/{id}")
class CalculationController {
    private final DraftPages pages;
    private final ScaleEditor editor;

    CalculationController(DraftPages pages, ScaleEditor editor) {
        this.pages = pages;
        this.editor = editor;
    }

    @GetMapping
    String open(@PathVariable String key, @PathVariable String id, Model model) {
        var questionnaire = pages.draft(key);
        var at = at(key, id);
        var form = pages.form(questionnaire, at, part -> CalculationForm.of(part.node()), CalculationForm::new);
        return page(questionnaire, id, form, pages.told(questionnaire, at, form), model);
    }

    @PostMapping(params = "save")
    String save(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String save,
            @ModelAttribute("form") CalculationForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return pages.save(
                at(key, id), save, form, errors, who, found -> page(found, id, form, errors, model), redirect);
    }

    private static Place at(String key, String id) {
        return new Place(key, Section.CALCULATIONS, id);
    }

    private String page(
            Questionnaire questionnaire, String id, CalculationForm form, BindingResult errors, Model model) {
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("id", id);
        model.addAttribute("names", editor.names(questionnaire.draft()));
        return "questionnaires/calculation";
    }
}
