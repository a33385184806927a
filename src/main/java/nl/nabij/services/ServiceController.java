package nl.nabij.services;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.Role;
import nl.nabij.shared.ServiceId;
import nl.nabij.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the social map; for everybody who has signed in. */
@Controller
@AnyRole
class ServiceController {

    private final Services services;
    private final ServicePages pages;

    ServiceController(Services services, ServicePages pages) {
        this.services = services;
        this.pages = pages;
    }

    @Bean
    static MenuEntry servicesEntry() {
        var roles = EnumSet.complementOf(EnumSet.of(Role.RESEARCHER, Role.PRIVACY_OFFICER, Role.BOARD));
        return new MenuEntry("services.menu", "/services", 40, roles, "place");
    }

    @GetMapping("/services")
    String search(@ModelAttribute("form") ServiceSearchForm form, BindingResult errors, Model model) {
        pages.results(errors.hasErrors() ? new ServiceSearchForm() : form, model);
        return "services/search";
    }

    @GetMapping("/services/{service}")
    String show(@PathVariable String service, Model model) {
        model.addAttribute(
                "detail",
                id(service)
                        .flatMap(services::detail)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "services/show";
    }

    private static Optional<ServiceId> id(String text) {
        try {
            return Optional.of(new ServiceId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
