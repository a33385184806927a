package nl.nabij.referrals;

import java.util.Set;
import nl.nabij.access.Access;
import nl.nabij.access.Datum;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.referrals.ReferralRequest.Outcome;
import nl.nabij.residents.Residents;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ReferralId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Option;
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

/** Making a referral: what will be sent, whether it may, and sending it. */
@Controller
@WithClients
class ReferralController {

    private final Referrals referrals;
    private final ReferralAnswers answers;
    private final Residents residents;

    ReferralController(Referrals referrals, ReferralAnswers answers, Residents residents) {
        this.referrals = referrals;
        this.answers = answers;
        this.residents = residents;
    }

    @GetMapping("/residents/{resident}/referrals/new")
    @For(Purpose.REFER)
    String fresh(@ModelAttribute("form") ReferralForm form, BindingResult errors, Access access, Model model) {
        return form.service().isEmpty()
                ? "redirect:/residents/" + access.resident() + "/services"
                : page(form, access, model);
    }

    @PostMapping("/residents/{resident}/referrals")
    @For(Purpose.REFER)
    String make(
            @ModelAttribute("form") ReferralForm form,
            BindingResult errors,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        var service = form.service().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (errors.hasErrors()) {
            return page(form, access, model);
        }
        return switch (referrals.make(form.request(service), access)) {
            case Outcome.Made(var referral) -> told("referrals.saved.made", referral, access, redirect);
            case Outcome.UnderWay(var referral) -> told("referrals.saved.under-way", referral, access, redirect);
            case Outcome.PermissionMissing(var receiver, var data) ->
                again("referrals.new.permission-missing", form, errors, access, model);
            case Outcome.CannotReceive() -> again("referrals.new.cannot-receive", form, errors, access, model);
            case Outcome.NoOwnQuestion(), Outcome.MayNotBeContacted() -> page(form, access, model);
        };
    }

    /** Calls it back. */
    @PostMapping("/residents/{resident}/referrals/{referral}/withdrawal")
    @For(Purpose.REFER)
    String withdraw(
            @PathVariable ReferralId referral, @RequestParam int version, Access access, RedirectAttributes redirect) {
        return switch (answers.withdraw(referral, version, access)) {
            case Answer.Done(var done) -> told("referrals.saved.withdrawn", referral, access, redirect);
            case Answer.Overtaken(var now) -> told("referrals.saved.overtaken", referral, access, redirect);
            case Answer.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** After a no: the resident and the sender do not look for anything else. */
    @PostMapping("/residents/{resident}/referrals/{referral}/rest")
    @For(Purpose.REFER)
    String settle(@PathVariable ReferralId referral, Access access, RedirectAttributes redirect) {
        return switch (answers.settle(referral, access)) {
            case Answer.Done(var done) -> told("referrals.saved.settled", referral, access, redirect);
            case Answer.Overtaken(var now) -> told("referrals.saved.overtaken", referral, access, redirect);
            case Answer.NotThere() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String again(String problem, ReferralForm form, BindingResult errors, Access access, Model model) {
        errors.reject(problem);
        return page(form, access, model);
    }

    private String page(ReferralForm form, Access access, Model model) {
        model.addAttribute("resident", access.resident());
        model.addAttribute("name", residents.of(access).calledName());
        var service = form.service().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (referrals.preview(service, access)) {
            case Preview.Outcome.Shown(var preview) -> {
                show(preview, form, access, model);
                yield "referrals/new";
            }
            case Preview.Outcome.NoOwnQuestion() -> stopped("no-question", model);
            case Preview.Outcome.MayNotBeContacted() -> stopped("no-contact", model);
            case Preview.Outcome.NoService() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static void show(Preview preview, ReferralForm form, Access access, Model model) {
        if (form.getTeam() == null && preview.teams().size() == 1) {
            form.setTeam(preview.teams().getFirst().id().value());
        }
        model.addAttribute("preview", preview);
        model.addAttribute(
                "teams",
                preview.teams().stream()
                        .map(team -> Option.named(team.id(), team.name()))
                        .toList());
        model.addAttribute("signing", signing(preview.receiver(), preview.data(), access));
    }

    private static String stopped(String why, Model model) {
        model.addAttribute("why", why);
        return "referrals/stopped";
    }

    /** The page with the text to sign, for exactly this receiver and these data. */
    private static String signing(OrganisationId receiver, Set<Datum> data, Access access) {
        var address = new StringBuilder(
                "/residents/%s/permissions/text?givenBy=RESIDENT&receiver=%s".formatted(access.resident(), receiver));
        data.stream().sorted().forEach(datum -> address.append("&data=").append(datum));
        return address.toString();
    }

    private static String told(String key, ReferralId referral, Access access, RedirectAttributes redirect) {
        redirect.addFlashAttribute("saved", key);
        return "redirect:/residents/%s/referrals/%s".formatted(access.resident(), referral);
    }
}
