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

/** A list of answers with their points, which questions share. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR})
@RequestMapping("/questionnaires/{key}/answers/{id}")
class ListController {
    private final DraftPages pages;
    private final QuestionnaireWords words;

    ListController(DraftPages pages, QuestionnaireWords words) {
        this.pages = pages;
        this.words = words;
    }

    /** As many lines as the format takes, and no more. */
    @InitBinder("form")
    void lines(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(ListForm.MOST);
    }

    @GetMapping
    String open(@PathVariable String key, @PathVariable String id, Model model) {
        var questionnaire = pages.draft(key);
        var at = at(key, id);
        var form = pages.form(questionnaire, at, part -> ListForm.of(part.id(), part.node()), ListForm::new);
        return page(questionnaire, id, form, pages.told(questionnaire, at, form), model);
    }

    /** Shows what is typed, and keeps nothing: {@code add, remove-3, up-3, down-3, ready}. */
    @PostMapping(params = "act")
    String show(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String ready,
            @ModelAttribute("form") ListForm form,
            BindingResult errors,
            Model model) {
        Lines.act(form.getOptions(), act, OptionForm::new, ListForm.MOST);
        if (act.equals("ready")) {
            Ready.fill(form, ready, words);
        }
        return page(pages.found(key), id, form, errors, model);
    }

    @PostMapping(params = "save")
    String save(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String save,
            @ModelAttribute("form") ListForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return pages.save(
                at(key, id), save, form, errors, who, found -> page(found, id, form, errors, model), redirect);
    }

    private static Place at(String key, String id) {
        return new Place(key, Section.ANSWERS, id);
    }

    private String page(Questionnaire questionnaire, String id, ListForm form, BindingResult errors, Model model) {
        if (form.getOptions().isEmpty()) {
            form.getOptions().add(new OptionForm());
            form.getOptions().add(new OptionForm());
        }
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("id", id);
        model.addAttribute("ready", Ready.options());
        return "questionnaires/list";
    }
}
