package nl.nabij.site;

import java.util.Comparator;
import java.util.List;
import nl.nabij.identity.Account;
import nl.nabij.identity.Actors;
import nl.nabij.shared.AnyRole;
import nl.nabij.shared.Role;
import nl.nabij.site.HomePart.Column;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pages that belong to no other module: Vandaag, accessibility. */
@Controller
class SiteController {

    private final List<HomePart> parts;
    private final Dates dates;

    SiteController(List<HomePart> parts, Dates dates) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
        this.dates = dates;
    }

    /** Vandaag: what is asked of me on the left, week and news on the right. A resident has a place of the own. */
    @AnyRole
    @GetMapping("/")
    String today(Model model) {
        var account = account();
        if (account.roles().contains(Role.RESIDENT)) {
            return "redirect:/me";
        }
        model.addAttribute("greeting", dates.greeting());
        model.addAttribute("name", givenName(account));
        model.addAttribute("day", dates.fullDay(dates.today()));
        model.addAttribute("asked", shown(Column.ASKED, account));
        model.addAttribute("week", shown(Column.WEEK, account));
        return "site/today";
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        return told("accessibility", List.of("norm", "checked", "open", "stuck"), model);
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return told("privacy", List.of("kept", "why", "who", "rights", "ask"), model);
    }

    @GetMapping("/help")
    String help(Model model) {
        return told("help", List.of("sign-in", "stuck", "fault", "danger"), model);
    }

    /** A page of plain text: one message for the title, the lead, and the head and text of each part. */
    private static String told(String page, List<String> parts, Model model) {
        model.addAttribute("page", "site." + page);
        model.addAttribute("parts", parts);
        return "site/told";
    }

    private List<HomePart.Shown> shown(Column column, Account account) {
        return parts.stream()
                .filter(part -> part.column() == column)
                .flatMap(part -> part.of(account).stream())
                .toList();
    }

    private static String givenName(Account account) {
        return account.name().split(" ", 2)[0];
    }

    private static Account account() {
        return Actors.account().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
