package nl.nabij.selections;

import static nl.nabij.access.Purpose.KNOW;
import static nl.nabij.access.Purpose.SELECT;

import java.util.stream.Stream;
import nl.nabij.access.Keys;
import nl.nabij.criteria.Conditions;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.selections.Study.Status;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.shared.StudyId;
import nl.nabij.site.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All studies, and one of them: what it is, how far it is, and the judgement of the second person. */
@Controller
@Roles({Role.RESEARCHER, Role.PRIVACY_OFFICER, Role.BOARD})
class StudyController {

    private final Studies studies;
    private final StudyMembers members;
    private final StudyWords words;
    private final CountWords counts;
    private final Conditions rules;
    private final Settings settings;
    private final Keys keys;

    StudyController(
            Studies studies,
            StudyMembers members,
            StudyWords words,
            CountWords counts,
            Conditions rules,
            Settings settings,
            Keys keys) {
        this.studies = studies;
        this.members = members;
        this.words = words;
        this.counts = counts;
        this.rules = rules;
        this.settings = settings;
        this.keys = keys;
    }

    @GetMapping("/studies")
    String all(SignedIn who, Model model) {
        model.addAttribute("studies", studies.all().stream().map(words::line).toList());
        model.addAttribute("researches", who.is(Role.RESEARCHER));
        model.addAttribute("answers", who.is(Role.PRIVACY_OFFICER));
        return "selections/studies";
    }

    @GetMapping("/studies/{study}")
    String one(
            @PathVariable StudyId study,
            @ModelAttribute("opening") OpeningForm opening,
            @ModelAttribute("back") StudyReasonForm back,
            @ModelAttribute("closing") StudyReasonForm closing,
            SignedIn who,
            Model model) {
        return page(found(study), who, model);
    }

    @PostMapping("/studies/{study}/submission")
    @Roles(Role.RESEARCHER)
    String submit(@PathVariable StudyId study, SignedIn who, RedirectAttributes redirect) {
        var saved = found(study).isBlinded() ? "selections.study.submitted" : "selections.study.opened";
        return told(studies.submit(study, who), study, saved, redirect);
    }

    @PostMapping("/studies/{study}/opening")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String open(
            @PathVariable StudyId study,
            @ModelAttribute("opening") OpeningForm opening,
            BindingResult errors,
            @ModelAttribute("back") StudyReasonForm back,
            @ModelAttribute("closing") StudyReasonForm closing,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        opening.check(errors);
        if (errors.hasErrors()) {
            return page(found(study), who, model);
        }
        return told(studies.open(study, opening.getDpia(), who), study, "selections.study.opened", redirect);
    }

    @PostMapping("/studies/{study}/return")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String sendBack(
            @PathVariable StudyId study,
            @ModelAttribute("back") StudyReasonForm back,
            BindingResult errors,
            @ModelAttribute("opening") OpeningForm opening,
            @ModelAttribute("closing") StudyReasonForm closing,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        back.check(errors);
        if (errors.hasErrors()) {
            return page(found(study), who, model);
        }
        return told(studies.sendBack(study, back.getReason(), who), study, "selections.study.sent-back", redirect);
    }

    @PostMapping("/studies/{study}/closing")
    String close(
            @PathVariable StudyId study,
            @ModelAttribute("closing") StudyReasonForm closing,
            BindingResult errors,
            @ModelAttribute("opening") OpeningForm opening,
            @ModelAttribute("back") StudyReasonForm back,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        closing.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("closingWrong", true);
            return page(found(study), who, model);
        }
        return told(studies.close(study, closing.getReason(), who), study, "selections.study.closed", redirect);
    }

    private String told(StudyOutcome outcome, StudyId study, String saved, RedirectAttributes redirect) {
        switch (outcome) {
            case StudyOutcome.Done(var id) -> redirect.addFlashAttribute("saved", saved);
            case StudyOutcome.NotYou() -> redirect.addFlashAttribute("refused", "selections.study.not-you");
            case StudyOutcome.Over _, StudyOutcome.ChangedMeanwhile _ ->
                redirect.addFlashAttribute("refused", "selections.study.over");
        }
        return "redirect:/studies/" + study;
    }

    private String page(Study study, SignedIn who, Model model) {
        var judges = study.mayBeJudgedBy(who);
        model.addAttribute("line", words.line(study));
        model.addAttribute(
                "rule",
                words.say("criteria.rule.one", study.ruleName(), study.rule().number()));
        model.addAttribute("rulePath", study.rule().path());
        model.addAttribute("sentence", rules.sentence(study.rule().toString(), LocaleContextHolder.getLocale()));
        model.addAttribute("design", words.design(study));
        model.addAttribute("teams", words.teams(study.teams()));
        model.addAttribute("steps", words.steps(study));
        model.addAttribute("writes", who.is(Role.RESEARCHER) && study.status() == Status.DRAFT);
        model.addAttribute("judges", judges);
        model.addAttribute("waits", study.status() == Status.SUBMITTED && !judges);
        model.addAttribute("stops", study.status() == Status.OPEN);
        model.addAttribute("begun", study.isBegun());
        model.addAttribute("checks", Option.all(StudyCheck.values(), "selections.study.check"));
        model.addAttribute("knows", who.is(Role.RESEARCHER, Role.BOARD));
        if (study.isBegun()) {
            var table = studies.counts(study.id(), keys.figures(who, who.is(Role.RESEARCHER) ? SELECT : KNOW));
            model.addAttribute("members", members.members(study.id()));
            model.addAttribute("rows", counts.rows(table));
            model.addAttribute("hidden", Stream.of(Hidden.values()).anyMatch(table::hides));
            model.addAttribute("smallest", settings.of(CriteriaSettings.SMALLEST_GROUP));
        }
        return "selections/study";
    }

    private Study found(StudyId id) {
        return studies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
