package nl.nabij.access;

import nl.nabij.organisations.Organisations;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a resident allows: the page of the professional, and the resident's own. */
@Controller
class PermissionController {

    private final Permissions permissions;
    private final PermissionPapers papers;
    private final Organisations organisations;
    private final Dates dates;

    PermissionController(Permissions permissions, PermissionPapers papers, Organisations organisations, Dates dates) {
        this.permissions = permissions;
        this.papers = papers;
        this.organisations = organisations;
        this.dates = dates;
    }

    @GetMapping("/residents/{resident}/permissions")
    @For(Purpose.PERMIT)
    @WithClients
    String all(Access access, Model model) {
        papers.about(access, model);
        model.addAttribute("kinds", Permission.Kind.values());
        list(access, model);
        return "access/permissions";
    }

    @GetMapping("/me/permissions")
    @For(Purpose.OWN)
    @Roles(Role.RESIDENT)
    String own(Access access, Model model) {
        model.addAttribute(
                "kinds", OwnGivingController.BY_ONESELF.stream().sorted().toList());
        list(access, model);
        return "access/own-permissions";
    }

    @PostMapping("/residents/{resident}/permissions/{permission}/withdrawal")
    @For(Purpose.PERMIT)
    @WithClients
    String withdraw(@PathVariable PermissionId permission, Access access, RedirectAttributes redirect) {
        return stop(permission, access, "/residents/" + access.resident() + "/permissions", redirect);
    }

    @PostMapping("/me/permissions/{permission}/withdrawal")
    @For(Purpose.OWN)
    @Roles(Role.RESIDENT)
    String withdrawOwn(@PathVariable PermissionId permission, Access access, RedirectAttributes redirect) {
        return stop(permission, access, "/me/permissions", redirect);
    }

    private String stop(PermissionId permission, Access access, String back, RedirectAttributes redirect) {
        return switch (permissions.withdraw(permission, access)) {
            case Permissions.Outcome.Withdrawn() -> {
                redirect.addFlashAttribute("saved", "access.permissions.stopped");
                yield "redirect:" + back;
            }
            case Permissions.Outcome.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private void list(Access access, Model model) {
        var today = dates.today();
        model.addAttribute(
                "permissions",
                permissions.of(access).stream()
                        .map(permission -> PermissionView.of(permission, organisations, today))
                        .toList());
    }
}
