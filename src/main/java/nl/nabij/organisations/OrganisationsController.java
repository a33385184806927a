package nl.nabij.organisations;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static nl.nabij.organisations.LetterheadForm.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.TeamId;
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

/** Who work together in the region: organisations and their teams. */
@Controller
@Roles(Role.ADMINISTRATOR)
class OrganisationsController {

    private final Organisations organisations;
    private final Places places;

    OrganisationsController(Organisations organisations, Places places) {
        this.organisations = organisations;
        this.places = places;
    }

    @GetMapping("/administration/organisations")
    String list(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "1") int page, Model model) {
        var text = name.strip();
        var number = Math.clamp(page, 1, 10_000);
        var rows = organisations.search(text, number - 1);
        model.addAttribute("search", new Search(text));
        model.addAttribute("organisations", rows.subList(0, Math.min(rows.size(), Organisations.PAGE)));
        model.addAttribute("number", number);
        model.addAttribute("more", rows.size() > Organisations.PAGE);
        return "organisations/list";
    }

    @GetMapping("/administration/organisations/new")
    String blank(Model model) {
        model.addAttribute("form", OrganisationForm.EMPTY);
        return blankPage(model);
    }

    @PostMapping("/administration/organisations")
    String add(
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors() && organisations.named(text(form.name())).isPresent()) {
            errors.rejectValue("name", "organisations.name.taken");
        }
        if (errors.hasErrors()) {
            return blankPage(model);
        }
        var added = organisations.add(
                text(form.name()),
                requireNonNull(form.kind()),
                OrganisationForm.orNull(form.phone()),
                OrganisationForm.orNull(form.email()));
        redirect.addFlashAttribute("saved", "organisations.saved");
        return "redirect:/administration/organisations/" + added.id();
    }

    @GetMapping("/administration/organisations/{organisation}")
    String show(@PathVariable UUID organisation, Model model) {
        var found = organisation(organisation);
        model.addAttribute("form", OrganisationForm.of(found));
        return page(found, model);
    }

    @PostMapping("/administration/organisations/{organisation}")
    String change(
            @PathVariable UUID organisation,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var found = organisation(organisation);
        form.check(errors);
        if (errors.hasErrors()) {
            return page(found, model);
        }
        var kept = organisations.change(new Organisation(
                found.id(),
                text(form.name()),
                requireNonNull(form.kind()),
                OrganisationForm.orNull(form.phone()),
                OrganisationForm.orNull(form.email()),
                requireNonNullElse(form.version(), -1)));
        return switch (kept) {
            case KEPT -> {
                redirect.addFlashAttribute("saved", "organisations.saved");
                yield "redirect:/administration/organisations/" + organisation;
            }
            case NAME_TAKEN -> {
                errors.rejectValue("name", "organisations.name.taken");
                yield page(found, model);
            }
            case CHANGED_MEANWHILE -> {
                errors.reject("organisations.changed-meanwhile");
                yield page(organisation(organisation), model);
            }
        };
    }

    @GetMapping("/administration/organisations/{organisation}/teams/new")
    String blankTeam(@PathVariable UUID organisation, Model model) {
        model.addAttribute("form", TeamForm.EMPTY);
        return teamPage(organisation(organisation), model);
    }

    @PostMapping("/administration/organisations/{organisation}/teams")
    String addTeam(
            @PathVariable UUID organisation,
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var found = organisation(organisation);
        check(form, errors);
        if (!errors.hasErrors() && isTaken(found, text(form.name()))) {
            errors.rejectValue("name", "organisations.team.taken");
        }
        if (errors.hasErrors()) {
            return teamPage(found, model);
        }
        organisations.addTeam(found.id(), text(form.name()), OrganisationForm.orNull(form.municipality()));
        redirect.addFlashAttribute("saved", "organisations.team.saved");
        return "redirect:/administration/organisations/" + organisation;
    }

    @GetMapping("/administration/organisations/{organisation}/teams/{team}")
    String team(@PathVariable UUID organisation, @PathVariable UUID team, Model model) {
        var found = organisation(organisation);
        var known = team(found, team);
        model.addAttribute("form", new TeamForm(known.name(), known.municipality(), known.version()));
        model.addAttribute("team", known);
        return teamPage(found, model);
    }

    @PostMapping("/administration/organisations/{organisation}/teams/{team}")
    String changeTeam(
            @PathVariable UUID organisation,
            @PathVariable UUID team,
            @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var found = organisation(organisation);
        var known = team(found, team);
        model.addAttribute("team", known);
        check(form, errors);
        if (errors.hasErrors()) {
            return teamPage(found, model);
        }
        var kept = organisations.change(new Team(
                known.id(),
                found.id(),
                text(form.name()),
                OrganisationForm.orNull(form.municipality()),
                requireNonNullElse(form.version(), -1)));
        return switch (kept) {
            case KEPT -> {
                redirect.addFlashAttribute("saved", "organisations.team.saved");
                yield "redirect:/administration/organisations/" + organisation;
            }
            case NAME_TAKEN -> {
                errors.rejectValue("name", "organisations.team.taken");
                yield teamPage(found, model);
            }
            case CHANGED_MEANWHILE -> {
                errors.reject("organisations.changed-meanwhile");
                model.addAttribute("team", team(found, team));
                yield teamPage(found, model);
            }
        };
    }

    private void check(TeamForm form, BindingResult errors) {
        if (text(form.name()).isEmpty() || text(form.name()).length() > 100) {
            errors.rejectValue("name", "organisations.team.name.missing");
        }
        var municipality = text(form.municipality());
        if (!municipality.isEmpty()
                && places.municipalities().stream()
                        .noneMatch(known -> known.code().equals(municipality))) {
            errors.rejectValue("municipality", "organisations.team.municipality.unknown");
        }
    }

    private boolean isTaken(Organisation organisation, String name) {
        return organisations.teams(organisation.id()).stream()
                .anyMatch(team -> team.name().equalsIgnoreCase(name));
    }

    private String blankPage(Model model) {
        model.addAttribute("kinds", kinds());
        return "organisations/new";
    }

    private String page(Organisation organisation, Model model) {
        model.addAttribute("kinds", kinds());
        model.addAttribute("organisation", organisation);
        model.addAttribute("teams", organisations.teams(organisation.id()));
        return "organisations/edit";
    }

    private String teamPage(Organisation organisation, Model model) {
        model.addAttribute("organisation", organisation);
        var choices = new ArrayList<Choice>();
        choices.add(Choice.worded("", "organisations.team.everywhere"));
        places.municipalities().forEach(place -> choices.add(Choice.named(place.code(), place.name())));
        model.addAttribute("municipalities", choices);
        return "organisations/team";
    }

    private static List<Choice> kinds() {
        return Arrays.stream(Organisation.Kind.values())
                .map(kind -> Choice.worded(
                        kind,
                        "organisations.kind."
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    private Organisation organisation(UUID id) {
        return organisations
                .find(new OrganisationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Team team(Organisation organisation, UUID id) {
        return organisations
                .team(new TeamId(id))
                .filter(team -> team.organisation().equals(organisation.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What an organisation is looked for by. */
    record Search(String name) {}
}
