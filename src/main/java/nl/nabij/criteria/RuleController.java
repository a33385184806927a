package nl.nabij.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;
import nl.nabij.criteria.RuleVersion.Status;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version of a rule: what it says, who did what with it, and the judgement of the second person. */
@Controller
@RequestMapping("/criteria/{rule}/{number}")
@Roles({Role.RESEARCHER, Role.PRIVACY_OFFICER, Role.BOARD})
class RuleController {

    private final Rules rules;
    private final RuleWords words;
    private final RuleRegister register;
    private final RuleEditor editor;
    private final PreviewWords previews;
    private final Keys keys;
    private final Dates dates;

    RuleController(
            Rules rules,
            RuleWords words,
            RuleRegister register,
            RuleEditor editor,
            PreviewWords previews,
            Keys keys,
            Dates dates) {
        this.rules = rules;
        this.words = words;
        this.register = register;
        this.editor = editor;
        this.previews = previews;
        this.keys = keys;
        this.dates = dates;
    }

    @GetMapping
    String one(
            @PathVariable int rule,
            @PathVariable int number,
            @ModelAttribute("approval") ApprovalForm approval,
            @ModelAttribute("back") ReasonForm back,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            SignedIn who,
            Model model) {
        return page(found(rule, number), who, model);
    }

    @PostMapping("/approval")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String approve(
            @PathVariable int rule,
            @PathVariable int number,
            @ModelAttribute("approval") ApprovalForm approval,
            BindingResult errors,
            @ModelAttribute("back") ReasonForm back,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var version = found(rule, number);
        approval.check(errors, dates.today());
        if (errors.hasErrors()) {
            return page(version, who, model);
        }
        return told(rules.approve(version.id(), approval.approval(), who), version, "criteria.rule.approved", redirect);
    }

    @PostMapping("/return")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String sendBack(
            @PathVariable int rule,
            @PathVariable int number,
            @ModelAttribute("back") ReasonForm back,
            BindingResult errors,
            @ModelAttribute("approval") ApprovalForm approval,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var version = found(rule, number);
        back.check(errors);
        if (errors.hasErrors()) {
            return page(version, who, model);
        }
        return told(rules.sendBack(version.id(), back.getReason(), who), version, "criteria.rule.sent-back", redirect);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable int rule,
            @PathVariable int number,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            BindingResult errors,
            @ModelAttribute("approval") ApprovalForm approval,
            @ModelAttribute("back") ReasonForm back,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var version = found(rule, number);
        withdrawal.check(errors);
        if (errors.hasErrors()) {
            return page(version, who, model);
        }
        return told(
                rules.withdraw(version.id(), withdrawal.getReason(), who),
                version,
                "criteria.rule.withdrawn",
                redirect);
    }

    /** What is told in the algorithm register, as Dutch text to fill in further. */
    @GetMapping("/register")
    ResponseEntity<byte[]> register(@PathVariable int rule, @PathVariable int number) {
        var version = found(rule, number);
        if (version.status() != Status.APPROVED) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"algoritmeregister-%s.txt\"".formatted(version.id()))
                .body(register.text(version).getBytes(UTF_8));
    }

    private String told(RuleOutcome outcome, RuleVersion version, String saved, RedirectAttributes redirect) {
        switch (outcome) {
            case RuleOutcome.Done(var id) -> redirect.addFlashAttribute("saved", saved);
            case RuleOutcome.NotYou() -> redirect.addFlashAttribute("refused", "criteria.rule.not-you");
            case RuleOutcome.Over _, RuleOutcome.ChangedMeanwhile _, RuleOutcome.OpenAlready _, RuleOutcome.TooMany _ ->
                redirect.addFlashAttribute("refused", "criteria.rule.over");
        }
        return "redirect:" + version.id().path();
    }

    private String page(RuleVersion version, SignedIn who, Model model) {
        var all = rules.versions(version.id().rule());
        var before = all.stream()
                .filter(other -> other.id().number() < version.id().number())
                .findFirst()
                .orElse(null);
        model.addAttribute("version", version);
        model.addAttribute("path", version.id().path());
        model.addAttribute("tag", words.tag(version));
        model.addAttribute("period", words.period(version));
        model.addAttribute("holds", words.holds(version));
        model.addAttribute("sentence", words.sentence(version.criterion()));
        model.addAttribute("translation", words.translation(version.criterion()));
        model.addAttribute("translationLanguage", words.otherLanguage().getLanguage());
        model.addAttribute("changes", words.changes(before, version.criterion()).orElse(null));
        model.addAttribute("steps", words.steps(version));
        model.addAttribute("preview", preview(version, who));
        model.addAttribute(
                "others", all.stream().map(one -> VersionLink.of(one, words)).toList());
        model.addAttribute("judges", version.mayBeJudgedBy(who));
        model.addAttribute("waits", version.status() == Status.SUBMITTED && !version.mayBeJudgedBy(who));
        model.addAttribute("writes", who.is(Role.RESEARCHER));
        model.addAttribute("proxy", RuleWords.mayStandForOrigin(version.criterion()));
        model.addAttribute(
                "open",
                all.stream()
                        .filter(one -> one.status() == Status.DRAFT || one.status() == Status.SUBMITTED)
                        .findFirst()
                        .map(one -> one.id().path())
                        .orElse(null));
        model.addAttribute("checks", Option.all(RuleCheck.values(), "criteria.rule.check"));
        return "criteria/rule";
    }

    /** What it would do, or does; of what holds no more there is nothing to compare. */
    private PreviewWords.@Nullable View preview(RuleVersion version, SignedIn who) {
        var figures = who.is(Role.RESEARCHER) ? Purpose.SELECT : Purpose.KNOW;
        return switch (version.status()) {
            case DRAFT, SUBMITTED ->
                previews.of(version.criterion(), editor.reference(version), keys.figures(who, figures));
            case APPROVED ->
                version.isInForce(dates.today())
                        ? previews.of(version.criterion(), null, keys.figures(who, figures))
                        : null;
            case SENT_BACK, WITHDRAWN -> null;
        };
    }

    private RuleVersion found(int rule, int number) {
        return rules.find(new RuleVersionId(rule, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
