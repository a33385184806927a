package nl.nabij.questionnaires;

import nl.nabij.questionnaires.DraftPages.Place;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A scale: its questions, how they add up, how many may be missing, and names of its scores where a source gives them. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR})
@RequestMapping("/questionnaires/{key}/scales/{id}")
class ScaleController {
    private final DraftPages pages;
    private final ScaleEditor editor;

    ScaleController(DraftPages pages, ScaleEditor editor) {
        this.pages = pages;
        this.editor = editor;
    }

    /** As many lines as the format takes, and no more. */
    @InitBinder("form")
    void lines(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(ScaleForm.MOST_BANDS);
    }

    @GetMapping
    String open(@PathVariable String key, @PathVariable String id, Model model) {
        var questionnaire = pages.draft(key);
        var at = at(key, id);
        var form = pages.form(questionnaire, at, part -> ScaleForm.of(part.node()), ScaleForm::new);
        return page(questionnaire, id, form, pages.told(questionnaire, at, form), model);
    }

    /** Shows what is typed, and keeps nothing: {@code show, add, remove-3, up-3, down-3}. */
    @PostMapping(params = "act")
    String show(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String act,
            @ModelAttribute("form") ScaleForm form,
            BindingResult errors,
            Model model) {
        Lines.act(form.getBands(), act, BandForm::new, ScaleForm.MOST_BANDS);
        return page(pages.found(key), id, form, errors, model);
    }

    @PostMapping(params = "save")
    String save(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String save,
            @ModelAttribute("form") ScaleForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return pages.save(
                at(key, id), save, form, errors, who, found -> page(found, id, form, errors, model), redirect);
    }

    private static Place at(String key, String id) {
        return new Place(key, Section.SCALES, id);
    }

    private String page(Questionnaire questionnaire, String id, ScaleForm form, BindingResult errors, Model model) {
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("id", id);
        model.addAttribute("editor", editor.of(questionnaire.draft(), id, form));
        return "questionnaires/scale";
    }
}
