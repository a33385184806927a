package nl.nabij.identity;

import java.util.List;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** From here an administrator finds everything that can be kept in this region. */
@Controller
@Roles(Role.ADMINISTRATOR)
class AdministrationController {

    /** In the order in which a new region is filled. Each has the texts {@code identity.administration.<name>} and {@code .about}. */
    private static final List<Entry> PAGES = List.of(
            new Entry("region"),
            new Entry("places"),
            new Entry("organisations"),
            new Entry("signals"),
            new Entry("texts"),
            new Entry("accounts"),
            new Entry("wording"),
            new Entry("tokens"),
            new Entry("settings"));

    @GetMapping("/administration")
    String page(Model model) {
        model.addAttribute("pages", PAGES);
        return "identity/administration";
    }

    record Entry(String name) {

        public String href() {
            return "/administration/" + name;
        }

        public String text() {
            return "identity.administration." + name;
        }
    }
}
