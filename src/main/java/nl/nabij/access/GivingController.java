package nl.nabij.access;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import nl.nabij.access.Permission.Form;
import nl.nabij.access.Permission.Kind;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making the text of something that a resident allows, and recording that it was signed, or read out and agreed. */
@Controller
@WithClients
class GivingController {

    private final Permissions permissions;
    private final PermissionPapers papers;
    private final Dates dates;

    GivingController(Permissions permissions, PermissionPapers papers, Dates dates) {
        this.permissions = permissions;
        this.papers = papers;
        this.dates = dates;
    }

    @GetMapping("/residents/{resident}/permissions/new")
    @For(Purpose.PERMIT)
    String fresh(@ModelAttribute("form") PermissionForm form, BindingResult errors, Access access, Model model) {
        return choices(form, access, model);
    }

    /** A declaration of no objection, as a referral asks for it: nothing that somebody typed stands in the address. */
    @GetMapping("/residents/{resident}/permissions/text")
    @For(Purpose.PERMIT)
    String declaration(
            @ModelAttribute("form") PermissionForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        form.setKind(Kind.NO_OBJECTION_DECLARATION);
        return text(form, errors, access, locale, model);
    }

    /** The text, with exactly this receiver and these data. */
    @PostMapping("/residents/{resident}/permissions/text")
    @For(Purpose.PERMIT)
    String text(
            @ModelAttribute("form") PermissionForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model) {
        check(form, errors, access);
        return errors.hasErrors() ? choices(form, access, model) : paper(form, access, locale, model);
    }

    @PostMapping("/residents/{resident}/permissions")
    @For(Purpose.PERMIT)
    String record(
            @ModelAttribute("form") PermissionForm form,
            BindingResult errors,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        var badDay = errors.hasFieldErrors("signedOn");
        check(form, errors, access);
        if (errors.getErrorCount() > errors.getFieldErrorCount("signedOn")) {
            return choices(form, access, model);
        }
        var newest = papers.text(form, access, locale).version();
        if (!badDay && form.getSignedOn() == null) {
            errors.rejectValue("signedOn", "access.permissions.signed-on.missing");
        } else if (form.getSignedOn() != null && form.getSignedOn().isAfter(dates.today())) {
            errors.rejectValue("signedOn", "access.permissions.signed-on.future");
        } else if (form.getSignedOn() != null
                && form.lastDay() != null
                && form.getSignedOn().isAfter(form.lastDay())) {
            errors.rejectValue("signedOn", "access.permissions.signed-on.after-end");
        }
        if (!form.isKept()) {
            errors.rejectValue("kept", "access.permissions.kept.missing." + form.getForm());
        }
        if (!newest.equals(form.getTextVersion())) {
            errors.reject("access.permissions.other-text");
        }
        if (errors.hasErrors()) {
            return paper(form, access, locale, model);
        }
        permissions.record(form.permission(newest, requireNonNull(form.getSignedOn())), access);
        redirect.addFlashAttribute("saved", "access.permissions.saved");
        return "redirect:/residents/" + access.resident() + "/permissions";
    }

    /** Digitally is for the resident alone, in the own place. */
    private void check(PermissionForm form, BindingResult errors, Access access) {
        if (form.getForm() == Form.DIGITAL) {
            form.setForm(Form.WRITTEN);
        }
        form.check(papers.receivers(form.getKind(), access), dates.today(), errors);
    }

    private String choices(PermissionForm form, Access access, Model model) {
        papers.choices(form, access, model);
        return "access/new-permission";
    }

    private String paper(PermissionForm form, Access access, Locale locale, Model model) {
        papers.paper(form, access, locale, model);
        return "access/permission-text";
    }
}
