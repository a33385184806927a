package nl.nabij.access;

import java.util.Locale;
import java.util.Set;
import nl.nabij.access.Permission.Form;
import nl.nabij.access.Permission.GivenBy;
import nl.nabij.access.Permission.Kind;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What residents allow by themselves, in the own place. Who acts for a resident may do it too, and it stays marked as given by
 * a representative.
 */
@Controller
@Roles(Role.RESIDENT)
class OwnGivingController {

    /** The others begin with somebody else: who refers, who asks a doctor, who invites for a study. */
    static final Set<Kind> BY_ONESELF = Set.of(Kind.PLAN_SHARING, Kind.CONTACT_PREFERENCE);

    private final Permissions permissions;
    private final PermissionPapers papers;
    private final Dates dates;

    OwnGivingController(Permissions permissions, PermissionPapers papers, Dates dates) {
        this.permissions = permissions;
        this.papers = papers;
        this.dates = dates;
    }

    @GetMapping("/me/permissions/new")
    @For(Purpose.OWN)
    String fresh(@ModelAttribute("form") PermissionForm form, BindingResult errors, Access access, Model model) {
        mine(form, access);
        papers.choices(form, access, model);
        return "access/own-new-permission";
    }

    /** The text, before anything is allowed. */
    @PostMapping("/me/permissions/text")
    @For(Purpose.OWN)
    String text(
            @ModelAttribute("form") PermissionForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        mine(form, access);
        form.check(papers.receivers(form.getKind(), access), dates.today(), errors);
        if (errors.hasErrors()) {
            papers.choices(form, access, model);
            return "access/own-new-permission";
        }
        papers.paper(form, access, locale, model);
        return "access/own-permission-text";
    }

    @PostMapping("/me/permissions")
    @For(Purpose.OWN)
    String give(
            @ModelAttribute("form") PermissionForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        mine(form, access);
        form.check(papers.receivers(form.getKind(), access), dates.today(), errors);
        if (errors.hasErrors()) {
            papers.choices(form, access, model);
            return "access/own-new-permission";
        }
        var newest = papers.text(form, access, locale).version();
        if (!newest.equals(form.getTextVersion())) {
            errors.reject("access.own-permissions.other-text");
            papers.paper(form, access, locale, model);
            return "access/own-permission-text";
        }
        permissions.record(form.permission(newest, dates.today()), access);
        redirect.addFlashAttribute("saved", "access.own-permissions.saved");
        return "redirect:/me/permissions";
    }

    private static void mine(PermissionForm form, Access access) {
        if (!BY_ONESELF.contains(form.getKind())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        form.setForm(Form.DIGITAL);
        form.setGivenBy(access.may(Right.REPRESENT) ? GivenBy.REPRESENTATIVE : GivenBy.RESIDENT);
    }
}
