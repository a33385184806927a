package nl.nabij.selections;

import java.util.List;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.StudyId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking part in a study, and stopping with it, by the client manager. */
@Controller
@Roles(Role.CLIENT_MANAGER)
class MemberController {

    private final StudyMembers members;
    private final StudyWords words;

    MemberController(StudyMembers members, StudyWords words) {
        this.members = members;
        this.words = words;
    }

    @GetMapping("/selections/studies")
    String all(@ModelAttribute("form") JoinForm form, SignedIn who, Model model) {
        return page(who, model);
    }

    @PostMapping("/selections/studies/{study}/membership")
    String join(
            @PathVariable StudyId study,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        var asked = members.of(who).stream()
                .filter(membership -> membership.study().id().equals(study))
                .findFirst();
        asked.ifPresent(membership -> form.check(errors, membership.study()));
        if (errors.hasErrors()) {
            model.addAttribute("wrong", study);
            return page(who, model);
        }
        var joined = members.join(study, form.getTrainedOn(), who);
        redirect.addFlashAttribute(
                joined ? "saved" : "refused", joined ? "selections.study.joined" : "selections.study.over");
        return "redirect:/selections/studies";
    }

    @PostMapping("/selections/studies/{study}/leaving")
    String leave(@PathVariable StudyId study, SignedIn who, RedirectAttributes redirect) {
        members.leave(study, who);
        redirect.addFlashAttribute("saved", "selections.study.left");
        return "redirect:/selections/studies";
    }

    /** A study in which somebody can take part, in words. */
    record MemberView(Membership membership, String period, List<String> design) {}

    private String page(SignedIn who, Model model) {
        model.addAttribute(
                "memberships",
                members.of(who).stream()
                        .map(membership -> new MemberView(
                                membership, words.line(membership.study()).period(), words.design(membership.study())))
                        .toList());
        return "selections/memberships";
    }
}
