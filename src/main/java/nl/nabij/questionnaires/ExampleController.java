package nl.nabij.questionnaires;

import java.util.List;
import nl.nabij.instruments.WordingPacks;
import nl.nabij.questionnaires.DraftPages.Place;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** Answers with what they have to come to, written before anybody calculates. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR})
@RequestMapping("/questionnaires/{key}/examples/{id}")
class ExampleController {
    private final DraftPages pages;
    private final ScaleEditor editor;

    ExampleController(DraftPages pages, ScaleEditor editor) {
        this.pages = pages;
        this.editor = editor;
    }

    @GetMapping
    String open(@PathVariable String key, @PathVariable String id, Model model) {
        var questionnaire = pages.draft(key);
        var at = at(key, id);
        var form = pages.form(questionnaire, at, part -> ExampleForm.of(part.node()), ExampleForm::new);
        return page(questionnaire, id, form, pages.told(questionnaire, at, form), model);
    }

    @PostMapping(params = "save")
    String save(
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String save,
            @ModelAttribute("form") ExampleForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return pages.save(
                at(key, id), save, form, errors, who, found -> page(found, id, form, errors, model), redirect);
    }

    private static Place at(String key, String id) {
        return new Place(key, Section.EXAMPLES, id);
    }

    private String page(Questionnaire questionnaire, String id, ExampleForm form, BindingResult errors, Model model) {
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("id", id);
        model.addAttribute("number", id.matches("[0-9]{1,3}") ? String.valueOf(Integer.parseInt(id) + 1) : "");
        var play = Playable.of(questionnaire.draft());
        model.addAttribute(
                "questions",
                play.map(found -> WordingPacks.open(found.instrument(), LocaleContextHolder.getLocale()))
                        .orElse(List.of()));
        model.addAttribute("numbers", editor.numbers(questionnaire.draft()));
        return "questionnaires/example";
    }
}
