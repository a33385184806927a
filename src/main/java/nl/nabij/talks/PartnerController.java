package nl.nabij.talks;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.organisations.Organisations;
import nl.nabij.residents.Residents;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.TalkId;
import nl.nabij.shared.TalkPartnerId;
import nl.nabij.shared.WithClients;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks somebody to join a talk, after the resident said that it is all right. */
@Controller
@WithClients
@RequestMapping("/residents/{resident}/talks/{id}/partners")
class PartnerController {

    private final Talks talks;
    private final Partners partners;
    private final Candidates candidates;
    private final Organisations organisations;
    private final Residents residents;
    private final Dates dates;

    PartnerController(
            Talks talks,
            Partners partners,
            Candidates candidates,
            Organisations organisations,
            Residents residents,
            Dates dates) {
        this.talks = talks;
        this.partners = partners;
        this.candidates = candidates;
        this.organisations = organisations;
        this.residents = residents;
        this.dates = dates;
    }

    @GetMapping("/new")
    @For(Purpose.TALK_TOGETHER)
    String form(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> account,
            SignedIn author,
            Access access,
            Locale locale,
            Model model) {
        model.addAttribute("form", InvitationForm.of(account.orElse(null), dates.today()));
        return page(id, account.orElse(null), author, access, locale, model);
    }

    @PostMapping
    @For(Purpose.TALK_TOGETHER)
    String invite(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable InvitationForm form,
            BindingResult errors,
            SignedIn author,
            Access access,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (form == null) {
            return page(id, null, author, access, locale, model);
        }
        var paper = form.account() != null && partners.needsPaper(new AccountId(form.account()), author);
        form.check(paper, errors);
        if (errors.hasErrors()) {
            return page(id, form.account(), author, access, locale, model);
        }
        var side = form.account() == null
                ? Partner.Side.NETWORK
                : candidate(form.account()).side();
        return switch (partners.invite(new TalkId(id), form.invitation(side, paper), access)) {
            case Outcome.Done(var talk) -> {
                redirect.addFlashAttribute("saved", "talks.partner.saved");
                yield "redirect:" + Talks.path(talk);
            }
            case Outcome.AlreadyThere() -> "redirect:/residents/" + access.resident() + "/talks/" + id;
            case Outcome.Over() -> "redirect:/residents/" + access.resident();
            case Outcome.NotThere() -> throw gone();
            case Outcome.PaperMissing missing -> throw new IllegalStateException("the form asks for the paper");
            case Outcome.ChangedMeanwhile changed -> throw new IllegalStateException("the preparation is not changed");
        };
    }

    @PostMapping("/{partner}/removal")
    @For(Purpose.TALK_TOGETHER)
    String leave(@PathVariable UUID id, @PathVariable UUID partner, Access access, RedirectAttributes redirect) {
        return switch (partners.leave(new TalkId(id), new TalkPartnerId(partner), access)) {
            case Outcome.Done(var talk) -> {
                redirect.addFlashAttribute("saved", "talks.partner.left");
                yield "redirect:" + Talks.path(talk);
            }
            case Outcome.NotThere() -> throw gone();
            case Outcome other -> "redirect:/residents/" + access.resident();
        };
    }

    /** First whom; then whether the resident agrees, with the text to sign where that is needed. */
    private String page(UUID id, @Nullable UUID account, SignedIn author, Access access, Locale locale, Model model) {
        var talk = talks.find(new TalkId(id), access).filter(Talk::isOpen).orElseThrow(PartnerController::gone);
        var resident = residents.of(access);
        model.addAttribute("resident", resident);
        model.addAttribute("talk", talk);
        if (account == null) {
            model.addAttribute(
                    "sides",
                    List.of(
                            Option.worded(Partner.Side.NETWORK, "talks.side.network"),
                            Option.worded(Partner.Side.PROFESSIONAL, "talks.side.professional")));
            return "talks/named";
        }
        var candidate = candidate(account);
        var paper = partners.needsPaper(candidate.account(), author);
        model.addAttribute("candidate", candidate);
        model.addAttribute(
                "paper",
                paper
                        ? Paper.of(
                                locale,
                                Map.of(
                                        "name",
                                        resident.fullName(),
                                        "partner",
                                        candidate.name(),
                                        "receiver",
                                        candidate.organisation(),
                                        "sender",
                                        organisations
                                                .find(author.organisation())
                                                .orElseThrow()
                                                .name(),
                                        "day",
                                        dates.full(talk.preparation().on()),
                                        "until",
                                        dates.full(talk.preparation().on().plusDays(Talk.DAYS_AFTER))))
                        : null);
        return "talks/partner";
    }

    private Candidates.Candidate candidate(UUID account) {
        return candidates.find(new AccountId(account)).orElseThrow(PartnerController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
