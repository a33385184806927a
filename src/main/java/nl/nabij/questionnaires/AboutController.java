package nl.nabij.questionnaires;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Rights;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a questionnaire is, what it is for and under which terms. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR})
@RequestMapping("/questionnaires/{key}/about")
class AboutController {
    private final Drafts drafts;
    private final DraftPages pages;
    private final QuestionnaireWords words;

    AboutController(Drafts drafts, DraftPages pages, QuestionnaireWords words) {
        this.drafts = drafts;
        this.pages = pages;
        this.words = words;
    }

    /** What nobody filled in yet is asked first, and told as missing later. */
    @GetMapping
    String about(@PathVariable String key, Model model) {
        var questionnaire = pages.draft(key);
        var form = AboutForm.of(questionnaire.draft());
        var isFresh = form.getLicence().isEmpty();
        var errors = isFresh ? new BeanPropertyBindingResult(form, "form") : pages.toldOfWhole(questionnaire, form);
        return page(questionnaire, form, errors, model);
    }

    @PostMapping
    String save(
            @PathVariable String key,
            @ModelAttribute("form") AboutForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var questionnaire = pages.found(key);
        var outcome = drafts.write(
                key,
                form.getSeen(),
                Draft::markOfWhole,
                draft -> draft.withWhole(form.onto(draft.whole(), words::in)),
                who);
        return pages.answer(
                outcome,
                questionnaire.path(),
                errors,
                () -> {
                    form.setSeen(pages.found(key).draft().markOfWhole());
                    return page(questionnaire, form, errors, model);
                },
                redirect);
    }

    private String page(Questionnaire questionnaire, AboutForm form, BindingResult errors, Model model) {
        pages.show(questionnaire, form, errors, model);
        model.addAttribute("kinds", options("instruments.kind", "own-view", "scale"));
        model.addAttribute("phases", slugs(Instrument.Phase.values(), "instruments.phase"));
        model.addAttribute("purposes", slugs(Rights.Purpose.values(), "instruments.purpose"));
        model.addAttribute("persons", options("instruments.person", "yes", "conversation", "no"));
        model.addAttribute(
                "licences",
                Arrays.stream(Licence.values())
                        .map(licence -> Option.worded(licence.slug(), "questionnaires.licence." + licence.slug()))
                        .toList());
        return "questionnaires/about";
    }

    private static List<Option> options(String prefix, String... values) {
        return Arrays.stream(values)
                .map(value -> Option.worded(value, prefix + "." + value))
                .toList();
    }

    private static List<Option> slugs(Enum<?>[] values, String prefix) {
        return options(
                prefix,
                Arrays.stream(values)
                        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toArray(String[]::new));
    }
}
