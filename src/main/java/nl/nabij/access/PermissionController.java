package nl.nabij.access;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
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

/** What a resident allows: the page of the professional, and the resident's own. */
@Controller
class PermissionController {

    private final Permissions permissions;
    private final Organisations organisations;
    private final Dates dates;

    PermissionController(Permissions permissions, Organisations organisations, Dates dates) {
        this.permissions = permissions;
        this.organisations = organisations;
        this.dates = dates;
    }

    @GetMapping("/residents/{resident}/permissions")
    @For(Purpose.PERMIT)
    @Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL})
    String all(Access access, Model model) {
        about(access, model);
        list(access, model);
        return "access/permissions";
    }

    @GetMapping("/me/permissions")
    @For(Purpose.OWN)
    @Roles(Role.RESIDENT)
    String own(Access access, Model model) {
        list(access, model);
        return "access/own-permissions";
    }

    @GetMapping("/residents/{resident}/permissions/new")
    @For(Purpose.PERMIT)
    @Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL})
    String fresh(@ModelAttribute("form") PermissionForm form, BindingResult errors, Access access, Model model) {
        return choices(access, model);
    }

    /** The text to sign, with exactly this receiver and these data. */
    @GetMapping("/residents/{resident}/permissions/text")
    @For(Purpose.PERMIT)
    @Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL})
    String text(
            @ModelAttribute("form") PermissionForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        return isIncomplete(form, errors) ? choices(access, model) : paper(form, access, locale, model);
    }

    @PostMapping("/residents/{resident}/permissions")
    @For(Purpose.PERMIT)
    @Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL})
    String record(
            @ModelAttribute("form") PermissionForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (isIncomplete(form, errors)) {
            return choices(access, model);
        }
        var newest = newest(form, access, locale).version();
        if (!errors.hasFieldErrors("signedOn") && form.getSignedOn() == null) {
            errors.rejectValue("signedOn", "access.permissions.signed-on.missing");
        } else if (form.getSignedOn() != null && form.getSignedOn().isAfter(dates.today())) {
            errors.rejectValue("signedOn", "access.permissions.signed-on.future");
        }
        if (!form.isKept()) {
            errors.rejectValue("kept", "access.permissions.kept.missing");
        }
        if (!newest.equals(form.getTextVersion())) {
            errors.reject("access.permissions.other-text");
        }
        if (errors.hasErrors()) {
            return paper(form, access, locale, model);
        }
        permissions.record(
                NewPermission.noObjection(
                        requireNonNull(form.organisation()),
                        form.getData(),
                        form.getGivenBy(),
                        newest,
                        requireNonNull(form.getSignedOn())),
                access);
        redirect.addFlashAttribute("saved", "access.permissions.saved");
        return "redirect:/residents/" + access.resident() + "/permissions";
    }

    @PostMapping("/residents/{resident}/permissions/{permission}/withdrawal")
    @For(Purpose.PERMIT)
    @Roles({Role.CLIENT_MANAGER, Role.TEAM_WORKER, Role.CARE_PROFESSIONAL})
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

    private boolean isIncomplete(PermissionForm form, BindingResult errors) {
        var receiver = form.organisation();
        if (receiver == null || organisations.find(receiver).isEmpty()) {
            errors.rejectValue("receiver", "access.permissions.receiver.missing");
        }
        if (form.getData().isEmpty()) {
            errors.rejectValue("data", "access.permissions.parts.missing");
        }
        return errors.hasFieldErrors("receiver") || errors.hasFieldErrors("data");
    }

    private String choices(Access access, Model model) {
        about(access, model);
        var sender = sender(access);
        model.addAttribute(
                "receivers",
                organisations.all().stream()
                        .filter(organisation -> !organisation.id().equals(sender))
                        .map(organisation -> Option.named(organisation.id(), organisation.name()))
                        .toList());
        model.addAttribute(
                "data",
                Arrays.stream(Datum.values())
                        .map(datum -> Option.worded(datum, "access.datum." + datum))
                        .toList());
        model.addAttribute(
                "givers",
                List.of(
                        Option.worded(Permission.GivenBy.RESIDENT, "access.permission.by.RESIDENT"),
                        Option.worded(Permission.GivenBy.REPRESENTATIVE, "access.permission.by.REPRESENTATIVE")));
        return "access/new-permission";
    }

    private String paper(PermissionForm form, Access access, Locale locale, Model model) {
        about(access, model);
        model.addAttribute("text", newest(form, access, locale));
        model.addAttribute("receiver", name(requireNonNull(form.organisation())));
        model.addAttribute(
                "signer",
                form.getGivenBy() == Permission.GivenBy.RESIDENT
                        ? permissions.who(access).fullName()
                        : "................................");
        return "access/permission-text";
    }

    private PermissionText newest(PermissionForm form, Access access, Locale locale) {
        var who = permissions.who(access);
        var words = new LinkedHashMap<String, String>();
        words.put("name", who.fullName());
        words.put("birth", who.birthDate() == null ? "................" : dates.full(who.birthDate()));
        words.put("sender", name(sender(access)));
        words.put("receiver", name(requireNonNull(form.organisation())));
        return PermissionText.newest(Permission.Kind.NO_OBJECTION_DECLARATION, locale, words);
    }

    private void about(Access access, Model model) {
        model.addAttribute("resident", access.resident());
        model.addAttribute("name", permissions.who(access).fullName());
    }

    private static OrganisationId sender(Access access) {
        return ((SignedIn) access.actor()).organisation();
    }

    private String name(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
