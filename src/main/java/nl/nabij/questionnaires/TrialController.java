package nl.nabij.questionnaires;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.nabij.instruments.Answers;
import nl.nabij.instruments.AnswersForm;
import nl.nabij.instruments.CalculatedView;
import nl.nabij.instruments.Instrument;
import nl.nabij.instruments.Route;
import nl.nabij.instruments.ScoreView;
import nl.nabij.instruments.Scoring;
import nl.nabij.instruments.WordingPacks;
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

/** Trying a questionnaire out as it is now, in either language. The answers travel with the form and are kept nowhere. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR, Role.PRIVACY_OFFICER, Role.BOARD})
@RequestMapping("/questionnaires/{key}/trial")
class TrialController {

    private final DraftPages pages;
    private final QuestionnaireWords words;

    TrialController(DraftPages pages, QuestionnaireWords words) {
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String open(@PathVariable String key, @RequestParam(defaultValue = "") String language, Model model) {
        var form = new AnswersForm();
        model.addAttribute("form", form);
        return page(key, language, form, model);
    }

    @PostMapping
    String answer(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String language,
            @ModelAttribute("form") AnswersForm form,
            BindingResult errors,
            Model model) {
        Playable.of(pages.found(key).draft())
                .ifPresent(play -> score(play.instrument(), form, errors, language, model));
        return page(key, language, form, model);
    }

    private static void score(
            Instrument instrument, AnswersForm form, BindingResult errors, String language, Model model) {
        switch (Answers.check(instrument, form.all())) {
            case Answers.Checked.Fit(var answers) -> {
                var scores = Scoring.of(instrument, answers);
                model.addAttribute("scores", ScoreView.of(instrument, scores, locale(language)));
                model.addAttribute("calculated", CalculatedView.of(instrument, scores, locale(language)));
            }
            case Answers.Checked.Unfit(var wrong) -> form.refuse(wrong, errors);
        }
    }

    /** A language in which it can be tried out. */
    record Choice(String code, String href, boolean chosen) {}

    private String page(String key, String language, AnswersForm form, Model model) {
        var questionnaire = pages.found(key);
        var play = Playable.of(questionnaire.draft()).orElse(null);
        model.addAttribute("interactive", true);
        model.addAttribute("path", questionnaire.path());
        model.addAttribute("name", words.title(questionnaire));
        model.addAttribute("language", locale(language).getLanguage());
        model.addAttribute(
                "languages",
                Stream.of("nl", "en")
                        .map(code -> new Choice(
                                code,
                                questionnaire.path() + "/trial?language=" + code,
                                locale(language).getLanguage().equals(code)))
                        .toList());
        model.addAttribute("play", play);
        if (play != null) {
            var asked = Route.of(play.instrument(), form.all());
            model.addAttribute(
                    "questions",
                    WordingPacks.open(play.instrument(), locale(language)).stream()
                            .filter(question -> asked.contains(question.id()))
                            .toList());
            model.addAttribute("left", play.instrument().items().size() - asked.size());
        } else {
            model.addAttribute("questions", List.of());
        }
        return "questionnaires/trial";
    }

    /** The language that is tried out, which need not be that of the page. */
    private static Locale locale(String language) {
        return switch (language) {
            case "nl" -> Locale.of("nl");
            case "en" -> Locale.ENGLISH;
            default -> LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        };
    }
}
