package nl.nabij.criteria;

import static nl.nabij.access.Purpose.SELECT;

import java.util.Map;
import java.util.Optional;
import nl.nabij.access.Keys;
import nl.nabij.criteria.RuleVersion.Status;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The researcher writes a rule, line by line. Every button sends the whole form, so that nothing that was typed is lost, with or
 * without script; only saving changes the draft.
 */
@Controller
@Roles(Role.RESEARCHER)
class RuleDraftController {

    private final Rules rules;
    private final RuleWords words;
    private final RuleEditor editor;
    private final PreviewWords previews;
    private final Keys keys;

    RuleDraftController(Rules rules, RuleWords words, RuleEditor editor, PreviewWords previews, Keys keys) {
        this.rules = rules;
        this.words = words;
        this.editor = editor;
        this.previews = previews;
        this.keys = keys;
    }

    /** As many lines as a rule can have, and no more. */
    @InitBinder("form")
    void lines(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(RuleLines.MOST);
    }

    /** Begins a rule, from an example or with one condition. */
    @PostMapping("/criteria/rules")
    String begin(@RequestParam(defaultValue = "") String from, SignedIn who, RedirectAttributes redirect) {
        var example = Example.of(from);
        var criterion = example.map(Example::criterion).orElse(RuleEditor.FIRST);
        var name = words.say(example.isPresent() ? "criteria.example." + from : "criteria.rule.new-name");
        return opened(rules.begin(name, criterion, who), redirect);
    }

    /** Begins the next version, from any version of the rule. */
    @PostMapping("/criteria/{rule}/{number}/next")
    String next(@PathVariable int rule, @PathVariable int number, SignedIn who, RedirectAttributes redirect) {
        return opened(rules.next(new RuleVersionId(rule, number), who), redirect);
    }

    @GetMapping("/criteria/{rule}/{number}/draft")
    String draft(@PathVariable int rule, @PathVariable int number, SignedIn who, Model model) {
        var version = found(rule, number);
        var form = RuleForm.of(version);
        model.addAttribute("form", form);
        return page(version, form, new BeanPropertyBindingResult(form, "form"), who, model);
    }

    /**
     * One of the buttons of the editor.
     *
     * @param act {@code add-<group>}, {@code remove-<line>}, {@code up-<line>}, {@code down-<line>} or {@code show}
     * @param typed has as {@code kind-<group>} what is added to a group
     */
    @PostMapping(value = "/criteria/{rule}/{number}/draft", params = "act")
    String edit(
            @PathVariable int rule,
            @PathVariable int number,
            @RequestParam String act,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            SignedIn who,
            Model model) {
        var version = found(rule, number);
        form.setLines(RuleLines.tidy(form.getLines()));
        model.addAttribute("focus", editor.act(form.getLines(), act, typed));
        return page(version, form, errors, who, model);
    }

    @PostMapping(value = "/criteria/{rule}/{number}/draft", params = "save")
    String save(
            @PathVariable int rule,
            @PathVariable int number,
            @RequestParam String save,
            @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var version = found(rule, number);
        form.setLines(RuleLines.tidy(form.getLines()));
        var submits = save.equals("submit");
        var text = form.text(errors, submits);
        if (text.isEmpty()) {
            model.addAttribute("wrong", true);
            return page(version, form, errors, who, model);
        }
        return switch (rules.write(version.id(), form.getEdition(), text.get(), who)) {
            case RuleOutcome.Done(var id) when submits -> submitted(id, who, redirect);
            case RuleOutcome.Done(var id) -> {
                redirect.addFlashAttribute("saved", "criteria.rule.saved");
                yield "redirect:" + id.path() + "/draft";
            }
            case RuleOutcome.ChangedMeanwhile() -> {
                errors.reject("criteria.rule.changed-meanwhile", "");
                model.addAttribute("wrong", true);
                yield page(version, form, errors, who, model);
            }
            case RuleOutcome.Over _, RuleOutcome.NotYou _, RuleOutcome.OpenAlready _, RuleOutcome.TooMany _ ->
                over(version, redirect);
        };
    }

    @PostMapping("/criteria/{rule}/{number}/removal")
    String remove(@PathVariable int rule, @PathVariable int number, RedirectAttributes redirect) {
        var version = found(rule, number);
        return switch (rules.remove(version.id())) {
            case RuleOutcome.Done(var id) -> {
                redirect.addFlashAttribute("saved", "criteria.rule.removed");
                yield "redirect:/criteria";
            }
            case RuleOutcome.Over _,
                    RuleOutcome.NotYou _,
                    RuleOutcome.ChangedMeanwhile _,
                    RuleOutcome.OpenAlready _,
                    RuleOutcome.TooMany _ -> over(version, redirect);
        };
    }

    private String submitted(RuleVersionId id, SignedIn who, RedirectAttributes redirect) {
        rules.submit(id, who);
        redirect.addFlashAttribute("saved", "criteria.rule.submitted");
        return "redirect:" + id.path();
    }

    private String opened(RuleOutcome outcome, RedirectAttributes redirect) {
        return switch (outcome) {
            case RuleOutcome.Done(var id) -> "redirect:" + id.path() + "/draft";
            case RuleOutcome.OpenAlready(var id) -> {
                redirect.addFlashAttribute("refused", "criteria.rule.open-already");
                yield "redirect:" + id.path();
            }
            case RuleOutcome.TooMany(var most) -> {
                redirect.addFlashAttribute("refused", "criteria.rule.too-many");
                redirect.addFlashAttribute("refusedArguments", new Object[] {most});
                yield "redirect:/criteria";
            }
            case RuleOutcome.Over _, RuleOutcome.NotYou _, RuleOutcome.ChangedMeanwhile _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String over(RuleVersion version, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", "criteria.rule.over");
        return "redirect:" + version.id().path();
    }

    private String page(RuleVersion version, RuleForm form, BindingResult errors, SignedIn who, Model model) {
        if (version.status() != Status.DRAFT) {
            return "redirect:" + version.id().path();
        }
        var criterion = criterion(form, errors);
        var reference = editor.reference(version);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("interactive", true);
        model.addAttribute("version", version);
        model.addAttribute("path", version.id().path());
        model.addAttribute("rows", editor.rows(form.getLines()));
        model.addAttribute("choices", editor.choices());
        model.addAttribute("sentence", criterion.map(words::sentence).orElse(null));
        model.addAttribute("translation", criterion.map(words::translation).orElse(null));
        model.addAttribute("translationLanguage", words.otherLanguage().getLanguage());
        model.addAttribute("reference", reference);
        model.addAttribute(
                "preview",
                criterion
                        .map(found -> previews.of(found, reference, keys.figures(who, SELECT)))
                        .orElse(null));
        model.addAttribute(
                "changes",
                criterion.flatMap(found -> words.changes(reference, found)).orElse(null));
        return "criteria/draft";
    }

    /** While somebody types, a line that is not ready is no fault yet; when saving, it is. */
    private static Optional<Criterion> criterion(RuleForm form, BindingResult errors) {
        return errors.hasErrors() ? Optional.empty() : form.criterion(new BeanPropertyBindingResult(form, "quiet"));
    }

    private RuleVersion found(int rule, int number) {
        return rules.find(new RuleVersionId(rule, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
