package nl.nabij.questionnaires;

import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft as a whole: the small buttons beside its parts, undoing, throwing it away, and beginning the next one. */
@Controller
@Roles({Role.RESEARCHER, Role.COORDINATOR})
@RequestMapping("/questionnaires")
class WritingController {

    private final Questionnaires questionnaires;
    private final Drafts drafts;

    WritingController(Questionnaires questionnaires, Drafts drafts) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
    }

    /**
     * One of the small buttons beside a part.
     *
     * @param act {@code up}, {@code down} or {@code remove}
     */
    @PostMapping("/{key}/parts")
    String act(
            @PathVariable String key,
            @RequestParam String act,
            @RequestParam String section,
            @RequestParam String id,
            SignedIn who,
            RedirectAttributes redirect) {
        var found = Section.of(section).orElse(Section.ITEMS);
        var outcome = switch (act) {
            case "up" -> drafts.move(key, found, id, -1, who);
            case "down" -> drafts.move(key, found, id, 1, who);
            case "remove" -> drafts.remove(key, found, id, who);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        redirect.addFlashAttribute("acted", found.slug() + "-" + id);
        return QuestionnairePage.told(outcome, key, "questionnaires.act." + act, "#" + found.slug(), redirect);
    }

    /** Makes the last change undone; {@code edition} is what who presses saw. */
    @PostMapping("/{key}/undoing")
    String undo(@PathVariable String key, @RequestParam int edition, SignedIn who, RedirectAttributes redirect) {
        return QuestionnairePage.told(drafts.undo(key, edition, who), key, "questionnaires.undone", "#undo", redirect);
    }

    @PostMapping("/{key}/next")
    String next(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        return QuestionnairePage.told(questionnaires.next(key, who), key, "questionnaires.next-begun", "", redirect);
    }

    @PostMapping("/{key}/removal")
    String throwAway(@PathVariable String key, SignedIn who, RedirectAttributes redirect) {
        var outcome = questionnaires.throwAway(key, who);
        var path = QuestionnairePage.told(outcome, key, "questionnaires.thrown-away", "", redirect);
        return questionnaires.find(key).isPresent() ? path : "redirect:/questionnaires";
    }
}
