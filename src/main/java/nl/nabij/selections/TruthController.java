package nl.nabij.selections;

import java.util.List;
import nl.nabij.access.For;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The privacy officer answers a resident who asks why somebody wanted to talk: by criteria, with the reasons, or by lot. */
@Controller
@Roles(Role.PRIVACY_OFFICER)
class TruthController {

    private final Truths truths;
    private final Cards cards;

    TruthController(Truths truths, Cards cards) {
        this.truths = truths;
        this.cards = cards;
    }

    @GetMapping("/studies/answers")
    String ask(Model model) {
        return page("", false, List.of(), model);
    }

    /** By POST, so that no client number stands in an address. */
    @PostMapping("/studies/answers")
    @For(Purpose.OVERSEE)
    String answer(@RequestParam(defaultValue = "") String number, ListAccess list, Model model) {
        var found = number.isBlank()
                ? List.<Cards.Card>of()
                : truths.answer(number, list).rows().stream().map(cards::card).toList();
        return page(number.strip(), true, found, model);
    }

    private static String page(String number, boolean asked, List<Cards.Card> found, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        return "selections/answers";
    }
}
