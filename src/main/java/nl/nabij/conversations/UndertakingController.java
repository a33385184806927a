package nl.nabij.conversations;

import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.For;
import nl.nabij.access.Purpose;
import nl.nabij.access.Right;
import nl.nabij.residents.Residents;
import nl.nabij.shared.AtTheTable;
import nl.nabij.shared.UndertakingId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was agreed at the table, for who does it. */
@Controller
@AtTheTable
@RequestMapping("/residents/{resident}/undertakings/{id}")
class UndertakingController {

    private final Undertakings undertakings;
    private final Residents residents;

    UndertakingController(Undertakings undertakings, Residents residents) {
        this.undertakings = undertakings;
        this.residents = residents;
    }

    @GetMapping
    @For(Purpose.HOLD_TALK)
    String show(@PathVariable UUID id, Access access, Model model) {
        model.addAttribute(
                "undertaking",
                undertakings
                        .find(new UndertakingId(id), access)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("resident", residents.of(access));
        model.addAttribute("leads", access.may(Right.CONVERSE));
        return "conversations/undertaking";
    }

    /** It is done. */
    @PostMapping("/completion")
    @For(Purpose.HOLD_TALK)
    String done(@PathVariable UUID id, Access access, RedirectAttributes redirect) {
        if (!undertakings.done(new UndertakingId(id), access)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute("saved", "conversations.undertaking.done");
        return access.may(Right.CONVERSE) ? "redirect:/residents/" + access.resident() : "redirect:/";
    }
}
