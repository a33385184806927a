package nl.nabij.selections;

import static nl.nabij.access.Purpose.INVITE;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.letters.LetterPdf;
import nl.nabij.residents.Resident;
import nl.nabij.residents.Residents;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SelectedId;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one name on a list: why, how to invite, and what else can come of it. */
@Controller
@Roles(Role.CLIENT_MANAGER)
@RequestMapping("/residents/{resident}/selections/{selected}")
class InvitationController {

    private final Selections selections;
    private final Invitations invitations;
    private final Residents residents;
    private final InvitationTexts texts;
    private final LetterPdf letters;
    private final Cards cards;
    private final Clock clock;

    InvitationController(
            Selections selections,
            Invitations invitations,
            Residents residents,
            InvitationTexts texts,
            LetterPdf letters,
            Cards cards,
            Clock clock) {
        this.selections = selections;
        this.invitations = invitations;
        this.residents = residents;
        this.texts = texts;
        this.letters = letters;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping
    @For(INVITE)
    String one(
            @PathVariable SelectedId selected,
            @ModelAttribute("invite") InviteForm invite,
            @ModelAttribute("later") LaterForm later,
            @ModelAttribute("close") CloseForm close,
            Access access,
            Model model) {
        var resident = residents.of(access);
        if (invite.getLanguage() == null) {
            invite.setLanguage(dutchOrEnglish(resident));
        }
        return page(found(selected, access), resident, access, model);
    }

    @PostMapping("/invitation")
    @For(INVITE)
    String invite(
            @PathVariable SelectedId selected,
            @ModelAttribute("invite") InviteForm invite,
            BindingResult errors,
            @ModelAttribute("later") LaterForm later,
            @ModelAttribute("close") CloseForm close,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        invite.check(errors);
        if (errors.hasErrors()) {
            return page(found(selected, access), residents.of(access), access, model);
        }
        var outcome = invitations.invite(selected, invite.channel(), invite.language(), access);
        if (outcome instanceof Outcome.NoAddress(var secret)) {
            errors.rejectValue(
                    "channel", secret ? "selections.invite.secret-address" : "selections.invite.no-address", "");
            return page(found(selected, access), residents.of(access), access, model);
        }
        return told(outcome, "selections.saved.invited", selected, access, redirect);
    }

    @PostMapping("/postponement")
    @For(INVITE)
    String later(
            @PathVariable SelectedId selected,
            @ModelAttribute("later") LaterForm later,
            BindingResult errors,
            @ModelAttribute("invite") InviteForm invite,
            @ModelAttribute("close") CloseForm close,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        later.check(errors, clock);
        if (errors.hasErrors()) {
            return page(found(selected, access), residents.of(access), access, model);
        }
        return told(
                invitations.later(selected, later.reason(), later.until(), access),
                "selections.saved.later",
                selected,
                access,
                redirect);
    }

    @PostMapping("/contact")
    @For(INVITE)
    String reached(@PathVariable SelectedId selected, Access access, RedirectAttributes redirect) {
        return told(invitations.reached(selected, access), "selections.saved.reached", selected, access, redirect);
    }

    @PostMapping("/answer")
    @For(INVITE)
    String close(
            @PathVariable SelectedId selected,
            @ModelAttribute("close") CloseForm close,
            BindingResult errors,
            @ModelAttribute("invite") InviteForm invite,
            @ModelAttribute("later") LaterForm later,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        close.check(errors);
        if (errors.hasErrors()) {
            return page(found(selected, access), residents.of(access), access, model);
        }
        return told(
                invitations.close(selected, close.answer(), access),
                "selections.saved.closed",
                selected,
                access,
                redirect);
    }

    /** The letter as PDF, made anew each time: what holds at this moment decides whether it may be made. */
    @GetMapping("/letter")
    @For(INVITE)
    ResponseEntity<byte[]> letter(@PathVariable SelectedId selected, SignedIn who, Access access) {
        var invitation = found(selected, access).invitation();
        if (invitation == null
                || (invitation.channel() != Channel.LETTER && invitation.channel() != Channel.BY_HAND)
                || !(invitations.mayInvite(invitation.channel(), access) instanceof Outcome.Done)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var letter = texts.letter(residents.of(access), invitation, who);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"uitnodiging.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(letters.pdf(letter));
    }

    private String page(Selected selected, Resident resident, Access access, Model model) {
        model.addAttribute("card", cards.card(selected));
        model.addAttribute("resident", resident);
        model.addAttribute("letterHindrance", hindrance(invitations.mayInvite(Channel.LETTER, access)));
        model.addAttribute("mayContact", resident.mayBeContacted());
        model.addAttribute("open", selected.state() == SelectedState.OPEN || selected.state() == SelectedState.LATER);
        model.addAttribute("texts", texts.spoken(resident, language(selected, model), access));
        model.addAttribute("channels", channels(resident));
        model.addAttribute(
                "languages",
                List.of(Option.worded("nl", "selections.language.nl"), Option.worded("en", "selections.language.en")));
        model.addAttribute("laterReasons", Option.all(LaterReason.values(), "selections.later-reason"));
        model.addAttribute("answers", Option.all(Answer.values(), "selections.answer"));
        return "selections/one";
    }

    /** A letter with an address is no choice where the address is secret or unknown. */
    private static List<Option> channels(Resident resident) {
        var noAddress = resident.secretAddress() || resident.postcode() == null;
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.LETTER || !noAddress)
                .map(channel -> Option.worded(
                                channel.name(),
                                "selections.channel." + channel.name().toLowerCase(Locale.ROOT))
                        .withHint("selections.channel." + channel.name().toLowerCase(Locale.ROOT) + ".hint"))
                .toList();
    }

    private static @Nullable String hindrance(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NoAddress(var secret) ->
                secret ? "selections.invite.secret-address" : "selections.invite.no-address";
            case Outcome.NotToBeContacted() -> "selections.invite.not-to-be-contacted";
            case Outcome.Done(), Outcome.AlreadyInvited(), Outcome.Over() -> null;
        };
    }

    private static String told(
            Outcome outcome, String done, SelectedId selected, Access access, RedirectAttributes redirect) {
        var message = switch (outcome) {
            case Outcome.Done() -> done;
            case Outcome.AlreadyInvited() -> "selections.already-invited";
            case Outcome.Over() -> "selections.over";
            case Outcome.NotToBeContacted() -> "selections.invite.not-to-be-contacted";
            case Outcome.NoAddress(var secret) ->
                secret ? "selections.invite.secret-address" : "selections.invite.no-address";
        };
        redirect.addFlashAttribute(outcome instanceof Outcome.Done ? "saved" : "refused", message);
        return "redirect:/residents/%s/selections/%s".formatted(access.resident(), selected);
    }

    private static String language(Selected selected, Model model) {
        if (selected.invitation() != null) {
            return selected.invitation().language();
        }
        var form = (InviteForm) model.getAttribute("invite");
        return form == null || form.getLanguage() == null ? "nl" : form.getLanguage();
    }

    private static String dutchOrEnglish(Resident resident) {
        return resident.language().equals("en") ? "en" : "nl";
    }

    private Selected found(SelectedId id, Access access) {
        return selections.of(id, access).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
