package nl.nabij.selections;

import static java.util.stream.Collectors.toSet;
import static nl.nabij.access.Purpose.SELECT;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.nabij.access.Keys;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.criteria.Rules;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.shared.TeamId;
import nl.nabij.site.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For the researcher: lists out of the caseloads of some teams by a rule that holds, and counts of what became of them. */
@Controller
@Roles(Role.RESEARCHER)
class RunController {

    private final SelectionRuns runs;
    private final Rules rules;
    private final Organisations organisations;
    private final Settings settings;
    private final Keys keys;
    private final Cards cards;
    private final CountWords counts;
    private final MessageSource messages;

    RunController(
            SelectionRuns runs,
            Rules rules,
            Organisations organisations,
            Settings settings,
            Keys keys,
            Cards cards,
            CountWords counts,
            MessageSource messages) {
        this.runs = runs;
        this.rules = rules;
        this.organisations = organisations;
        this.settings = settings;
        this.keys = keys;
        this.cards = cards;
        this.counts = counts;
        this.messages = messages;
    }

    @GetMapping("/criteria/runs")
    String runs(@ModelAttribute("form") RunForm form, SignedIn who, Model model) {
        return page(who, model);
    }

    @PostMapping("/criteria/runs")
    String run(
            @ModelAttribute("form") RunForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var teams = teams();
        var inForce = rules.inForce();
        form.check(errors, inForce, teams);
        if (errors.hasErrors()) {
            return page(who, model);
        }
        var run = runs.ask(form.rule(inForce).orElseThrow(), form.teams(teams), keys.figures(who, SELECT));
        redirect.addFlashAttribute(
                run.isPresent() ? "saved" : "refused",
                run.isPresent() ? "selections.runs.asked" : "selections.runs.ended");
        return "redirect:/criteria/runs";
    }

    /** A rule that can be chosen. */
    record Choice(String key, String name, String sentence) {}

    /**
     * A run and its counts in words.
     *
     * @param small whether a count is hidden because it is small
     * @param complement whether one is hidden so that nobody can count back
     */
    record RunView(SelectionRun run, String title, List<CountWords.Row> rows, boolean small, boolean complement) {}

    private String page(SignedIn who, Model model) {
        model.addAttribute(
                "inForce",
                rules.inForce().stream()
                        .map(rule -> new Choice(
                                rule.id().toString(),
                                say("criteria.rule.one", rule.name(), rule.id().number()),
                                cards.sentences().whole(rule.criterion())))
                        .toList());
        model.addAttribute(
                "teams",
                municipalTeams()
                        .map(team -> Option.named(team.id(), team.name()))
                        .toList());
        model.addAttribute("smallest", settings.of(CriteriaSettings.SMALLEST_GROUP));
        model.addAttribute(
                "runs",
                runs.all(keys.figures(who, SELECT)).stream().map(this::view).toList());
        return "selections/runs";
    }

    private RunView view(SelectionRun run) {
        var counts = run.counts();
        var title = say(
                "selections.runs.one",
                cards.name(run.criteriaKey(), run.name()),
                cards.sentences().day(run.day()),
                run.number());
        return new RunView(
                run, title, this.counts.rows(counts), counts.hides(Hidden.SMALL), counts.hides(Hidden.COMPLEMENT));
    }

    private Set<TeamId> teams() {
        return municipalTeams().map(Team::id).collect(toSet());
    }

    /** Only a municipality has a caseload. */
    private Stream<Team> municipalTeams() {
        return organisations.teams().stream()
                .filter(team -> organisations.find(team.organisation()).stream()
                        .anyMatch(owner -> owner.kind() == Organisation.Kind.MUNICIPALITY));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
