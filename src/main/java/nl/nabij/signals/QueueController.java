package nl.nabij.signals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.absences.AbsenceView;
import nl.nabij.absences.Absences;
import nl.nabij.access.For;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Purpose;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.signals.Signal.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All signals of a team: what waits, what somebody took up, and what was set apart as a flood. */
@Controller
@Roles({Role.TEAM_WORKER, Role.TEAM_LEAD, Role.CLIENT_MANAGER, Role.CARE_PROFESSIONAL})
class QueueController {

    private final SignalReading reading;
    private final Absences absences;

    QueueController(SignalReading reading, Absences absences) {
        this.reading = reading;
        this.absences = absences;
    }

    @GetMapping("/signals")
    @For(Purpose.TRIAGE)
    String list(ListAccess list, SignedIn looks, Model model) {
        model.addAttribute(
                "away",
                absences.beside(looks.account(), 0).stream()
                        .filter(AbsenceView::hasBegun)
                        .toList());
        var open = reading.open(list).rows();
        model.addAttribute("waiting", of(open, State.WAITING));
        model.addAttribute("taken", of(open, State.TAKEN));
        model.addAttribute("apart", of(open, State.APART));
        return "signals/list";
    }

    /** What waits apart: signals after all, or none. */
    @PostMapping("/signals/sifting")
    @For(Purpose.TRIAGE)
    String sift(
            @RequestParam(defaultValue = "") Set<String> signal,
            @RequestParam(defaultValue = "false") boolean real,
            ListAccess list,
            RedirectAttributes redirect) {
        var done = reading.sift(ids(signal), real, list).rows().size();
        redirect.addFlashAttribute(
                "saved",
                done == 0 ? "signals.apart.none" : real ? "signals.apart.let-through" : "signals.apart.refused");
        redirect.addFlashAttribute("savedArguments", new Object[] {done});
        return "redirect:/signals";
    }

    private static List<QueueView> of(List<QueueView> open, State state) {
        return open.stream().filter(view -> view.state() == state).toList();
    }

    private static Set<UUID> ids(Set<String> typed) {
        var ids = new HashSet<UUID>();
        for (var text : typed) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                // no id: nothing is meant by it
            }
        }
        return ids;
    }
}
