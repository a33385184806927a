package nl.nabij.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import nl.nabij.site.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which legal bases this region works by. */
@Controller
@Roles({Role.PRIVACY_OFFICER, Role.ADMINISTRATOR})
class LegalBasisController {

    private final LegalBases bases;
    private final Accounts accounts;
    private final Dates dates;

    LegalBasisController(LegalBases bases, Accounts accounts, Dates dates) {
        this.bases = bases;
        this.accounts = accounts;
        this.dates = dates;
    }

    /** A legal basis on the page. */
    record Line(
            LegalBasis key,
            int version,
            String source,
            boolean fixed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean switchedOn,
            boolean inForce,
            boolean holds,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    @GetMapping("/administration/legal-bases")
    String all(Model model) {
        model.addAttribute("bases", bases.all().stream().map(this::line).toList());
        return "access/legal-bases";
    }

    @PostMapping("/administration/legal-bases/{key}/{version}")
    String change(
            @PathVariable LegalBasis key,
            @PathVariable int version,
            @RequestParam boolean on,
            SignedIn actor,
            RedirectAttributes redirect) {
        return switch (bases.change(key, version, on, actor)) {
            case LegalBases.Outcome.Switched() -> {
                redirect.addFlashAttribute("saved", on ? "access.bases.switched-on" : "access.bases.switched-off");
                yield "redirect:/administration/legal-bases";
            }
            case LegalBases.Outcome.Fixed(), LegalBases.Outcome.NotThere() ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Line line(LegalBases.Basis basis) {
        var today = dates.today();
        return new Line(
                basis.key(),
                basis.version(),
                basis.source(),
                basis.fixed(),
                basis.from(),
                basis.until(),
                basis.switchedOn(),
                basis.inForce(today),
                basis.holds(today),
                basis.changedBy() == null
                        ? null
                        : accounts.find(basis.changedBy()).map(Account::name).orElse("?"),
                basis.changedAt());
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry legalBasesEntry() {
            return new MenuEntry(
                    "access.menu.bases", "/administration/legal-bases", 40, Set.of(Role.PRIVACY_OFFICER), "book");
        }
    }
}
