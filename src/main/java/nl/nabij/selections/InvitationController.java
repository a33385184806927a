package nl.nabij.selections;

import static nl.nabij.access.Purpose.INVITE;

import java.time.Clock;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SelectedId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one name on a list: why, what was tried, how to seek contact, and what else can come of it. */
@Controller
@Roles(Role.CLIENT_MANAGER)
@RequestMapping("/residents/{resident}/selections/{selected}")
class InvitationController {

    private final Invitations invitations;
    private final Attempts attempts;
    private final InvitationPage page;
    private final Clock clock;

    InvitationController(Invitations invitations, Attempts attempts, InvitationPage page, Clock clock) {
        this.invitations = invitations;
        this.attempts = attempts;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    @For(INVITE)
    String one(
            @PathVariable SelectedId selected,
            @ModelAttribute("reached") AttemptForm reached,
            @ModelAttribute("later") LaterForm later,
            @ModelAttribute("close") CloseForm close,
            Access access,
            Model model) {
        return page.page(page.read(selected, access), access, model);
    }

    /** What came of an attempt that waited. */
    @PostMapping("/attempts/{number}/answer")
    @For(INVITE)
    String answer(
            @PathVariable SelectedId selected,
            @PathVariable int number,
            @ModelAttribute("reached") AttemptForm reached,
            BindingResult errors,
            @ModelAttribute("later") LaterForm later,
            @ModelAttribute("close") CloseForm close,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var found = page.found(selected, access);
        var waiting = attempts.of(selected, access).waiting();
        if (waiting.isPresent() && waiting.get().number() == number) {
            reached.check(Reach.afterwards(waiting.get().channel()), page.today(), errors);
            if (errors.hasErrors()) {
                return page.page(found, access, model);
            }
        } else if (errors.hasErrors() || reached.getReach() == null) {
            InvitationPage.tell(new Outcome.AlreadyInvited(), "", redirect);
            return "redirect:" + InvitationPage.path(found);
        }
        var outcome = attempts.answer(selected, number, reached.reach(), reached.note(), access);
        InvitationPage.tell(outcome, AttemptController.saved(reached.reach()), redirect);
        return "redirect:" + InvitationPage.path(found);
    }

    /** What was written down last was a mistake. */
    @PostMapping("/attempts/{number}/removal")
    @For(INVITE)
    String takeBack(
            @PathVariable SelectedId selected, @PathVariable int number, Access access, RedirectAttributes redirect) {
        var found = page.found(selected, access);
        InvitationPage.tell(attempts.takeBack(selected, number, access), "selections.saved.taken-back", redirect);
        return "redirect:" + InvitationPage.path(found);
    }

    /** Chosen for an invitation another day; {@code keep} is empty for who changed that. */
    @PostMapping("/keeping")
    @For(INVITE)
    String keep(
            @PathVariable SelectedId selected,
            @RequestParam(defaultValue = "") String keep,
            Access access,
            RedirectAttributes redirect) {
        var found = page.found(selected, access);
        if (keep.isEmpty()) {
            InvitationPage.tell(invitations.letGo(selected, access), "selections.saved.let-go", redirect);
            return "redirect:" + InvitationPage.path(found);
        }
        redirect.addFlashAttribute("savedArguments", new Object[] {found.calledName()});
        InvitationPage.tell(invitations.keep(selected, access), "selections.saved.kept", redirect);
        return "redirect:/selections";
    }

    @PostMapping("/postponement")
    @For(INVITE)
    String later(
            @PathVariable SelectedId selected,
            @ModelAttribute("later") LaterForm later,
            BindingResult errors,
            @ModelAttribute("reached") AttemptForm reached,
            @ModelAttribute("close") CloseForm close,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var found = page.found(selected, access);
        later.check(errors, clock);
        if (errors.hasErrors()) {
            return page.page(found, access, model);
        }
        InvitationPage.tell(
                invitations.later(selected, later.reason(), later.until(), access), "selections.saved.later", redirect);
        return "redirect:" + InvitationPage.path(found);
    }

    @PostMapping("/answer")
    @For(INVITE)
    String close(
            @PathVariable SelectedId selected,
            @ModelAttribute("close") CloseForm close,
            BindingResult errors,
            @ModelAttribute("reached") AttemptForm reached,
            @ModelAttribute("later") LaterForm later,
            Access access,
            Model model,
            RedirectAttributes redirect) {
        var found = page.found(selected, access);
        close.check(errors);
        if (errors.hasErrors()) {
            return page.page(found, access, model);
        }
        InvitationPage.tell(invitations.close(selected, close.answer(), access), "selections.saved.closed", redirect);
        return "redirect:" + InvitationPage.path(found);
    }
}
