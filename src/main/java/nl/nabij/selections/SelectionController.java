package nl.nabij.selections;

import static nl.nabij.access.Purpose.INVITE;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.nabij.access.For;
import nl.nabij.access.ListAccess;
import nl.nabij.caseload.WeekLimits;
import nl.nabij.selections.Selections.Order;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of the client manager. */
@Controller
@Roles(Role.CLIENT_MANAGER)
class SelectionController {

    private final Selections selections;
    private final Passes passes;
    private final WeekLimits limits;
    private final StudyMembers members;
    private final Cards cards;
    private final Dates dates;

    SelectionController(
            Selections selections, Passes passes, WeekLimits limits, StudyMembers members, Cards cards, Dates dates) {
        this.selections = selections;
        this.passes = passes;
        this.limits = limits;
        this.members = members;
        this.cards = cards;
        this.dates = dates;
    }

    @GetMapping("/selections")
    @For(INVITE)
    String list(@RequestParam(defaultValue = "SHUFFLED") Order order, ListAccess list, SignedIn who, Model model) {
        var names = selections.own(order, list).rows();
        var today = dates.today();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        model.addAttribute("memberships", members.of(who));
        model.addAttribute("study", names.stream().anyMatch(name -> name.isOpenOn(today) && name.study() != null));
        model.addAttribute("order", order);
        model.addAttribute("orders", Order.values());
        var open = names.stream().filter(name -> name.isOpenOn(today)).toList();
        model.addAttribute("kept", open.stream().filter(Selected::kept).toList());
        model.addAttribute(
                "open",
                open.stream().filter(name -> !name.kept()).map(cards::card).toList());
        model.addAttribute("names", open.size());
        model.addAttribute("invited", in(names, SelectedState.INVITED, SelectedState.REACHED));
        model.addAttribute(
                "later",
                in(names, SelectedState.LATER).stream()
                        .filter(name -> !name.isOpenOn(today))
                        .toList());
        model.addAttribute("funnel", Funnel.of(passes.own(list).rows()));
        model.addAttribute("limit", limits.of(who.account()));
        model.addAttribute(
                "invitedThisWeek",
                names.stream()
                        .filter(name -> name.invitation() != null
                                && !dates.on(name.invitation().at()).isBefore(monday))
                        .count());
        return "selections/list";
    }

    /** How many conversations fit in a week; what lies out of bounds is brought within. */
    @PostMapping("/selections/limit")
    String limit(@RequestParam(defaultValue = "2") String talks, SignedIn who, RedirectAttributes redirect) {
        if (talks.matches("[0-9]{1,2}")) {
            limits.put(who.account(), Math.min(20, Integer.parseInt(talks)));
            redirect.addFlashAttribute("saved", "selections.limit.saved");
        }
        return "redirect:/selections";
    }

    private static List<Selected> in(List<Selected> names, SelectedState... states) {
        return names.stream()
                .filter(name -> List.of(states).contains(name.state()))
                .toList();
    }
}
