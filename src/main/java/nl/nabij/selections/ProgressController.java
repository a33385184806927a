package nl.nabij.selections;

import static nl.nabij.access.Purpose.INVITE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.nabij.access.For;
import nl.nabij.access.ListAccess;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.RunId;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For a client manager: how the own names came along, of all lists or of one. */
@Controller
@Roles(Role.CLIENT_MANAGER)
class ProgressController {

    private final Passes passes;
    private final Cards cards;
    private final MessageSource messages;
    private final Dates dates;

    ProgressController(Passes passes, Cards cards, MessageSource messages, Dates dates) {
        this.passes = passes;
        this.cards = cards;
        this.messages = messages;
        this.dates = dates;
    }

    /** A number in words, and what it is; the value is null where there is none yet. */
    record Fact(String name, @Nullable String value) {}

    @GetMapping("/selections/progress")
    @For(INVITE)
    String progress(@RequestParam(defaultValue = "") String run, ListAccess list, Model model) {
        var all = passes.own(list).rows();
        var lists = lists(all);
        var chosen = lists.containsKey(run) ? run : "";
        var funnel = Funnel.of(all.stream()
                .filter(name -> chosen.isEmpty() || name.run().toString().equals(chosen))
                .toList());
        model.addAttribute("lists", options(lists));
        model.addAttribute("chosen", chosen);
        model.addAttribute("funnel", funnel);
        model.addAttribute("bars", Bars.of(funnel.steps()));
        model.addAttribute(
                "facts",
                List.of(
                        new Fact("to-invited", days(funnel.toInvited())),
                        new Fact("to-reached", days(funnel.toReached())),
                        new Fact("to-talked", days(funnel.toTalked())),
                        new Fact("attempts", number(funnel.attemptsToReach()))));
        return "selections/progress";
    }

    private Map<String, String> lists(List<Pass> all) {
        var lists = new LinkedHashMap<String, String>();
        all.forEach(name -> lists.computeIfAbsent(
                name.run().toString(),
                id -> say(
                        "selections.progress.list",
                        cards.name(name.criteriaKey(), name.criteriaName()),
                        dates.date(name.listedOn()))));
        return lists;
    }

    private static List<Option> options(Map<String, String> lists) {
        var options = new ArrayList<Option>();
        options.add(Option.worded("", "selections.progress.all"));
        lists.forEach((id, name) -> options.add(Option.named(RunId.of(id), name)));
        return List.copyOf(options);
    }

    private @Nullable String days(OptionalDouble days) {
        return days.isEmpty() ? null : say("selections.progress.days", days.getAsDouble());
    }

    private @Nullable String number(OptionalDouble number) {
        return number.isEmpty() ? null : say("selections.progress.number", number.getAsDouble());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
