package nl.nabij.questionnaires;

import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a draft to a published version and out of use again: trying out together, the judgement of a second person, withdrawing. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR, Role.PRIVACY_OFFICER, Role.BOARD})
@RequestMapping("/questionnaires")
class PublicationController {

    private final Questionnaires questionnaires;
    private final DraftPages pages;
    private final QuestionnairePage page;

    PublicationController(Questionnaires questionnaires, DraftPages pages, QuestionnairePage page) {
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.page = page;
    }

    @PostMapping("/{key}/test")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String test(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        return QuestionnairePage.told(questionnaires.test(key, who), key, "questionnaires.in-test", "", redirect);
    }

    @PostMapping("/{key}/test/removal")
    @Roles({Role.RESEARCHER, Role.COORDINATOR})
    String takeBack(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        return QuestionnairePage.told(
                questionnaires.takeBack(key, who), key, "questionnaires.taken-back", "", redirect);
    }

    @PostMapping("/{key}/return")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String sendBack(
            @PathVariable String key,
            @ModelAttribute("back") ReasonForm back,
            BindingResult errors,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        back.check(errors);
        if (errors.hasErrors()) {
            return page.show(pages.found(key), who, model);
        }
        return QuestionnairePage.told(
                questionnaires.sendBack(key, back.getReason(), who), key, "questionnaires.sent-back", "", redirect);
    }

    @PostMapping("/{key}/publication")
    @Roles({Role.PRIVACY_OFFICER, Role.BOARD})
    String publish(@PathVariable String key, @RequestParam int edition, SignedIn who, RedirectAttributes redirect) {
        return QuestionnairePage.told(
                questionnaires.publish(key, edition, who), key, "questionnaires.published", "", redirect);
    }

    @PostMapping("/{key}/withdrawal")
    String withdraw(
            @PathVariable String key,
            @ModelAttribute("withdrawal") ReasonForm withdrawal,
            BindingResult errors,
            @ModelAttribute("back") ReasonForm back,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        withdrawal.check(errors);
        if (errors.hasErrors()) {
            return page.show(pages.found(key), who, model);
        }
        return QuestionnairePage.told(
                questionnaires.withdraw(key, withdrawal.getReason(), who),
                key,
                "questionnaires.withdrawn",
                "",
                redirect);
    }
}
