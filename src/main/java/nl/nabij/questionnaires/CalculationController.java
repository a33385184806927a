package nl.nabij.questionnaires;

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
    private final Questionnaires questionnaires;
    private final DraftPages pages;
    private final ScaleEditor editor;

    CalculationController(Questionnaires questionnaires, DraftPages pages, ScaleEditor editor) {
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.editor = editor;
    }

    @GetMapping
    String open(@PathVariable String key, @PathVariable String id, Model model) {
        var questionnaire = pages.draft(key);
        var part = pages.part(questionnaire, Section.CALCULATIONS, id);
        var form = part.map(found -> CalculationForm.of(found.node())).orElseGet(CalculationForm::new);
        form.setSeen(questionnaire.draft().mark(Section.CALCULATIONS, id));
        return page(questionnaire, id, form, pages.told(questionnaire, Section.CALCULATIONS, id, form), model);
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
        var questionnaire = pages.found(key);
        var outcome = questionnaires.write(
                key,
                form.getSeen(),
                draft -> draft.mark(Section.CALCULATIONS, id),
                draft -> draft.put(
                        Section.CALCULATIONS,
                        id,
                        form.onto(draft.part(Section.CALCULATIONS, id).orElseGet(Draft::object)),
                        form.getName().getEn().isEmpty()
                                ? form.getName().getNl()
                                : form.getName().getEn()),
                who);
        return pages.answer(
                outcome,
                save.equals("next")
                        ? questionnaire.path() + "/calculations/new"
                        : questionnaire.path() + "#calculations",
                errors,
                () -> {
                    form.setSeen(pages.found(key).draft().mark(Section.CALCULATIONS, id));
                    return page(questionnaire, id, form, errors, model);
                },
                redirect);
    }

    private String page(
            Questionnaire questionnaire, String id, CalculationForm form, BindingResult errors, Model model) {
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("id", id);
        model.addAttribute("names", editor.names(questionnaire.draft()));
        return "questionnaires/calculation";
    }
}
