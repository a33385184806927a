package nl.nabij.questionnaires;

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
    private final Questionnaires questionnaires;
    private final DraftPages pages;
    private final ScaleEditor editor;

    ScaleController(Questionnaires questionnaires, DraftPages pages, ScaleEditor editor) {
        this.questionnaires = questionnaires;
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
        var part = pages.part(questionnaire, Section.SCALES, id);
        var form = part.map(found -> ScaleForm.of(found.node())).orElseGet(ScaleForm::new);
        form.setSeen(questionnaire.draft().mark(Section.SCALES, id));
        return page(questionnaire, id, form, pages.told(questionnaire, Section.SCALES, id, form), model);
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
        var questionnaire = pages.found(key);
        var outcome = questionnaires.write(
                key,
                form.getSeen(),
                draft -> draft.mark(Section.SCALES, id),
                draft -> draft.put(
                        Section.SCALES,
                        id,
                        form.onto(draft.part(Section.SCALES, id).orElseGet(Draft::object)),
                        form.getName().getEn().isEmpty()
                                ? form.getName().getNl()
                                : form.getName().getEn()),
                who);
        return pages.answer(
                outcome,
                save.equals("next") ? questionnaire.path() + "/scales/new" : questionnaire.path() + "#scales",
                errors,
                () -> {
                    form.setSeen(pages.found(key).draft().mark(Section.SCALES, id));
                    return page(questionnaire, id, form, errors, model);
                },
                redirect);
    }

    private String page(Questionnaire questionnaire, String id, ScaleForm form, BindingResult errors, Model model) {
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("id", id);
        model.addAttribute("editor", editor.of(questionnaire.draft(), id, form));
        return "questionnaires/scale";
    }
}
