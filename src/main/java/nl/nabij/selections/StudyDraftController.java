package nl.nabij.selections;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.nabij.criteria.RuleVersion;
import nl.nabij.criteria.Rules;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.selections.Study.Status;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.StudyId;
import nl.nabij.shared.TeamId;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
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

/** Writing a study. */
@Controller
@Roles(Role.RESEARCHER)
class StudyDraftController {

    private static final int WEEKS = 12;

    private final Studies studies;
    private final Rules rules;
    private final Organisations organisations;
    private final StudyWords words;
    private final Dates dates;

    StudyDraftController(Studies studies, Rules rules, Organisations organisations, StudyWords words, Dates dates) {
        this.studies = studies;
        this.rules = rules;
        this.organisations = organisations;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/studies/new")
    String begin(Model model) {
        var form = new StudyForm();
        form.setFrom(dates.today());
        form.setUntil(dates.today().plusWeeks(WEEKS));
        model.addAttribute("form", form);
        return page(null, rules.inForce(), model);
    }

    @PostMapping("/studies/new")
    String save(
            @ModelAttribute("form") StudyForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var choices = rules.inForce();
        form.check(errors, choices, known());
        if (errors.hasErrors()) {
            return page(null, choices, model);
        }
        return told(studies.begin(form.request(choices, known()), who), errors, null, choices, model, redirect);
    }

    @GetMapping("/studies/{study}/draft")
    String draft(@PathVariable StudyId study, Model model) {
        var found = found(study);
        model.addAttribute("form", StudyForm.of(found));
        return page(found, rules.inForce(), model);
    }

    @PostMapping("/studies/{study}/draft")
    String write(
            @PathVariable StudyId study,
            @ModelAttribute("form") StudyForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var choices = rules.inForce();
        var found = found(study);
        form.check(errors, choices, known());
        if (errors.hasErrors()) {
            return page(found, choices, model);
        }
        var outcome = studies.write(study, form.getEdition(), form.request(choices, known()), who);
        return told(outcome, errors, found, choices, model, redirect);
    }

    @PostMapping("/studies/{study}/removal")
    String remove(@PathVariable StudyId study, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                studies.remove(study) instanceof StudyOutcome.Done ? "saved" : "refused",
                studies.find(study).isEmpty() ? "selections.study.removed" : "selections.study.over");
        return "redirect:/studies";
    }

    private String told(
            StudyOutcome outcome,
            BindingResult errors,
            @Nullable Study study,
            List<RuleVersion> choices,
            Model model,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case StudyOutcome.Done(var id) -> {
                redirect.addFlashAttribute("saved", "selections.study.saved");
                yield "redirect:/studies/" + id;
            }
            case StudyOutcome.ChangedMeanwhile() -> {
                errors.rejectValue("name", "selections.study.changed-meanwhile", "");
                yield page(study, choices, model);
            }
            case StudyOutcome.Over _, StudyOutcome.NotYou _ -> {
                errors.rejectValue("rule", "selections.study.over", "");
                yield page(study, choices, model);
            }
        };
    }

    private String page(@Nullable Study study, List<RuleVersion> choices, Model model) {
        model.addAttribute("study", study);
        model.addAttribute("path", study == null ? "/studies/new" : study.path() + "/draft");
        model.addAttribute(
                "rules",
                choices.stream()
                        .map(rule -> Option.named(
                                rule.id(),
                                words.say(
                                        "criteria.rule.one",
                                        rule.name(),
                                        rule.id().number())))
                        .toList());
        model.addAttribute(
                "teams",
                municipal().map(team -> Option.named(team.id(), team.name())).toList());
        model.addAttribute(
                "comparisons",
                Stream.of(Comparison.values())
                        .map(one -> {
                            var key =
                                    "selections.study.comparison." + one.name().toLowerCase(java.util.Locale.ROOT);
                            return Option.worded(one, key).withHint(key + ".hint");
                        })
                        .toList());
        return "selections/study-draft";
    }

    private Set<TeamId> known() {
        return municipal().map(Team::id).collect(toSet());
    }

    /** Only a municipality has a caseload. */
    private Stream<Team> municipal() {
        return organisations.teams().stream()
                .filter(team -> organisations.find(team.organisation()).stream()
                        .anyMatch(owner -> owner.kind() == Organisation.Kind.MUNICIPALITY));
    }

    private Study found(StudyId id) {
        return studies.find(id)
                .filter(study -> study.status() == Status.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
