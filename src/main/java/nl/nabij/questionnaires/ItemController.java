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

/** One question: its words in both languages, how it is answered and when it is asked. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR})
@RequestMapping("/questionnaires/{key}/items/{id}")
class ItemController {
    private final Questionnaires questionnaires;
    private final DraftPages pages;
    private final ItemEditor editor;

    ItemController(Questionnaires questionnaires, DraftPages pages, ItemEditor editor) {
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.editor = editor;
    }

    /** As many lines as the format takes, and no more. */
    @InitBinder("form")
    void lines(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(ItemForm.MOST_CLAUSES);
    }

    @GetMapping
    String open(@PathVariable String key, @PathVariable String id, Model model) {
        var questionnaire = pages.draft(key);
        var part = pages.part(questionnaire, Section.ITEMS, id);
        var form = part.map(found -> ItemForm.of(found.node())).orElseGet(ItemForm::new);
        form.setSeen(questionnaire.draft().mark(Section.ITEMS, id));
        return page(questionnaire, id, form, pages.told(questionnaire, Section.ITEMS, id, form), model);
    }

    /** Shows what is typed, and keeps nothing: {@code show}. */
    @PostMapping(params = "act")
    String show(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String act,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            Model model) {
        if (act.equals("add") && form.getClauses().size() < ItemForm.MOST_CLAUSES) {
            form.getClauses().add(new ClauseForm());
        } else if (act.matches("remove-[0-7]")) {
            var line = act.charAt(act.length() - 1) - '0';
            if (line < form.getClauses().size()) {
                form.getClauses().remove(line);
            }
            if (form.getClauses().isEmpty()) {
                form.setAsks("always");
            }
        }
        return page(pages.found(key), id, form, errors, model);
    }

    @PostMapping(params = "save")
    String save(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String save,
            @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var questionnaire = pages.found(key);
        var outcome = questionnaires.write(
                key,
                form.getSeen(),
                draft -> draft.mark(Section.ITEMS, id),
                draft -> draft.put(
                        Section.ITEMS,
                        id,
                        form.onto(draft.part(Section.ITEMS, id).orElseGet(Draft::object)),
                        ""),
                who);
        return pages.answer(
                outcome,
                save.equals("next") ? questionnaire.path() + "/items/new" : questionnaire.path() + "#items",
                errors,
                () -> {
                    form.setSeen(pages.found(key).draft().mark(Section.ITEMS, id));
                    return page(questionnaire, id, form, errors, model);
                },
                redirect);
    }

    private String page(Questionnaire questionnaire, String id, ItemForm form, BindingResult errors, Model model) {
        form.tidy();
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("id", id);
        model.addAttribute("editor", editor.of(questionnaire.draft(), id, form));
        model.addAttribute("preview", editor.preview(questionnaire.draft(), form));
        return "questionnaires/item";
    }
}
