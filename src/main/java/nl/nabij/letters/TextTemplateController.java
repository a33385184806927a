package nl.nabij.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.nabij.letters.TextTemplate.Filled;
import nl.nabij.letters.TextTemplateRequest.Outcome;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.WorkingDays;
import nl.nabij.site.Dates;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fixed texts of a region: what is in use, earlier versions, and the page on which one is written. */
@Controller
@Roles(Role.ADMINISTRATOR)
class TextTemplateController {

    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final TextTemplates templates;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Dates dates;

    TextTemplateController(TextTemplates templates, Organisations organisations, MessageSource messages, Dates dates) {
        this.templates = templates;
        this.organisations = organisations;
        this.messages = messages;
        this.dates = dates;
    }

    /** A fixed text with its versions, the newest first, and where it is written. */
    record Card(TextTemplate now, List<TextTemplate> earlier, String path) {}

    /** A placeholder in words, as it is written, and what is sent. */
    record Choice(Placeholder placeholder, String written) {}

    /**
     * How a text would look, with invented people.
     *
     * @param cautions words to think twice about
     */
    record Preview(Filled filled, SmsLength length, List<String> cautions, List<String> unknown) {}

    @GetMapping("/administration/texts")
    String all(Model model) {
        model.addAttribute(
                "cards",
                Arrays.stream(Medium.values())
                        .flatMap(medium -> List.of("nl", "en").stream().map(language -> card(medium, language)))
                        .toList());
        return "letters/texts";
    }

    @GetMapping("/administration/texts/{medium}/{language}")
    String write(@PathVariable String medium, @PathVariable String language, Model model) {
        var now = templates.inUse(medium(medium), language(language));
        return page(TextTemplateForm.of(now, now.number()), medium(medium), language, model);
    }

    @PostMapping("/administration/texts/{medium}/{language}")
    String write(
            @PathVariable String medium,
            @PathVariable String language,
            @ModelAttribute("form") TextTemplateForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) Placeholder insert,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var kind = medium(medium);
        language(language);
        if (insert != null) {
            form.insert(insert, language);
            model.addAttribute("inserted", true);
            return page(form, kind, language, model);
        }
        if (act.equals("program")) {
            return page(
                    TextTemplateForm.of(templates.ofTheProgram(kind, language), form.getAfter()),
                    kind,
                    language,
                    model);
        }
        if (act.equals("show")) {
            return page(form, kind, language, model);
        }
        form.check(kind, language, errors);
        if (errors.hasErrors()) {
            return page(form, kind, language, model);
        }
        return switch (templates.write(form.request(kind, language), who)) {
            case Outcome.Written() -> {
                redirect.addFlashAttribute("saved", "letters.text.saved");
                yield "redirect:/administration/texts";
            }
            case Outcome.Same() -> {
                redirect.addFlashAttribute("saved", "letters.text.same");
                yield "redirect:/administration/texts";
            }
            case Outcome.ChangedMeanwhile() -> {
                errors.reject("letters.text.changed-meanwhile");
                form.setAfter(templates.inUse(kind, language).number());
                yield page(form, kind, language, model);
            }
        };
    }

    private String page(TextTemplateForm form, Medium medium, String language, Model model) {
        model.addAttribute("interactive", true);
        model.addAttribute("form", form);
        model.addAttribute("medium", medium);
        model.addAttribute("language", language);
        model.addAttribute(
                "placeholders",
                Arrays.stream(Placeholder.values())
                        .map(placeholder -> new Choice(placeholder, placeholder.written(language)))
                        .toList());
        model.addAttribute("preview", preview(form.draft(medium, language)));
        model.addAttribute("path", path(medium, language));
        return "letters/text";
    }

    private Preview preview(TextTemplate draft) {
        var filled = draft.fill(invented(draft.language()));
        return new Preview(
                filled,
                filled.length(),
                draft.cautions(),
                Placeholder.unknown(draft.subject() + " " + draft.body(), draft.language()));
    }

    private Map<Placeholder, String> invented(String language) {
        var head = organisations.letterhead();
        return Map.of(
                Placeholder.NAME,
                say("letters.invented.name", language),
                Placeholder.MANAGER,
                say("letters.invented.manager", language),
                Placeholder.ORGANISATION,
                head.organisation().isEmpty() ? head.region() : head.organisation(),
                Placeholder.PHONE,
                head.phone().isEmpty() ? say("letters.no-phone", language) : head.phone(),
                Placeholder.DAY,
                Days.named(WorkingDays.after(dates.today(), 5), language));
    }

    private Card card(Medium medium, String language) {
        var versions = templates.versions(medium, language);
        return new Card(versions.getFirst(), versions.subList(1, versions.size()), path(medium, language));
    }

    private static String path(Medium medium, String language) {
        return "/administration/texts/%s/%s".formatted(medium.name().toLowerCase(Locale.ROOT), language);
    }

    private static Medium medium(String name) {
        return Arrays.stream(Medium.values())
                .filter(medium -> medium.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String language(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return language;
    }

    private String say(String key, String language) {
        return messages.getMessage(key, null, Locale.of(language));
    }
}
