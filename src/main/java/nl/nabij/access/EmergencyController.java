package nl.nabij.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.nabij.identity.Account;
import nl.nabij.regions.Setting;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.GlassId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.WithClients;
import nl.nabij.site.HomePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** Emergencies: who opens a file, and who reviews that. */
@Controller
class EmergencyController {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private final Emergencies emergencies;

    EmergencyController(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @GetMapping("/emergencies/new")
    @WithClients
    String fresh(@ModelAttribute("form") EmergencyForm form) {
        return "access/emergency";
    }

    @PostMapping("/emergencies")
    @WithClients
    String open(
            @ModelAttribute("form") EmergencyForm form,
            BindingResult errors,
            SignedIn professional,
            RedirectAttributes redirect) {
        if (form.numberTyped().isEmpty()) {
            errors.rejectValue("number", "access.emergency.number.missing");
        }
        var reason = form.reasonTyped();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            errors.rejectValue("reason", "access.emergency.reason.length");
        }
        if (!form.isSure()) {
            errors.rejectValue("sure", "access.emergency.sure.missing");
        }
        if (errors.hasErrors()) {
            return "access/emergency";
        }
        return switch (emergencies.open(form.numberTyped(), reason, professional)) {
            case Emergencies.Outcome.Opened(var resident) -> {
                redirect.addFlashAttribute("saved", "access.emergency.opened");
                yield "redirect:/residents/" + resident;
            }
            case Emergencies.Outcome.NotThere() -> again(errors, "number", "access.emergency.not-there");
            case Emergencies.Outcome.TooOften() -> again(errors, "number", "access.emergency.too-often");
            case Emergencies.Outcome.NotAllowed() -> again(errors, "number", "access.emergency.switched-off");
        };
    }

    @GetMapping("/emergencies")
    @For(Purpose.OVERSEE)
    @Roles(Role.PRIVACY_OFFICER)
    String all(ListAccess list, Model model) {
        model.addAttribute("emergencies", emergencies.unreviewed(list).rows());
        return "access/emergencies";
    }

    @PostMapping("/emergencies/{emergency}/review")
    @For(Purpose.OVERSEE)
    @Roles(Role.PRIVACY_OFFICER)
    String review(@PathVariable GlassId emergency, ListAccess list, RedirectAttributes redirect) {
        if (!emergencies.review(emergency, list)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("saved", "access.emergencies.reviewed");
        return "redirect:/emergencies";
    }

    private static String again(BindingResult errors, String field, String message) {
        errors.rejectValue(field, message);
        return "access/emergency";
    }

    /** What the privacy officer finds on the home page. */
    record Oversight(int waiting, List<LookRows.Refusals> refusals) {}

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        Setting emergenciesPerDay() {
            return Emergencies.PER_DAY;
        }

        /** Last on the page of today of who may need it, as long as the region allows it. */
        @Bean
        HomePart inNeed(Emergencies emergencies) {
            return new HomePart() {
                @Override
                public Column column() {
                    return Column.WEEK;
                }

                @Override
                public int order() {
                    return 90;
                }

                @Override
                public Optional<Shown> of(Account account) {
                    return account.organisation() != null && emergencies.mayOpen(account.actor())
                            ? Optional.of(new Shown("access/emergency-link :: link", ""))
                            : Optional.empty();
                }
            };
        }

        @Bean
        HomePart oversight(Emergencies emergencies, LookRows looks, Clock clock) {
            return new HomePart() {
                @Override
                public Column column() {
                    return Column.ASKED;
                }

                @Override
                public int order() {
                    return 40;
                }

                @Override
                public Optional<Shown> of(Account account) {
                    return account.roles().contains(Role.PRIVACY_OFFICER)
                            ? Optional.of(new Shown(
                                    "access/home :: oversight",
                                    new Oversight(
                                            emergencies.waiting(),
                                            looks.refusals(clock.instant().minus(Duration.ofDays(7))))))
                            : Optional.empty();
                }
            };
        }
    }
}
