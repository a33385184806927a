package nl.nabij.selections;

import static nl.nabij.access.Purpose.KNOW;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.nabij.access.Keys;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SafeTable.Hidden;
import nl.nabij.site.Dates;
import nl.nabij.site.MenuEntry;
import nl.nabij.site.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How inviting goes in numbers, for who leads or learns: by team, never by client manager, and nothing about few people. */
@Controller
@Roles({Role.RESEARCHER, Role.TEAM_LEAD, Role.BOARD})
class FigureController {

    private final SelectionRuns runs;
    private final Passes passes;
    private final Cards cards;
    private final CountWords words;
    private final Settings settings;
    private final Keys keys;
    private final MessageSource messages;
    private final Dates dates;

    FigureController(
            SelectionRuns runs,
            Passes passes,
            Cards cards,
            CountWords words,
            Settings settings,
            Keys keys,
            MessageSource messages,
            Dates dates) {
        this.runs = runs;
        this.passes = passes;
        this.cards = cards;
        this.words = words;
        this.settings = settings;
        this.keys = keys;
        this.messages = messages;
        this.dates = dates;
    }

    /** A table in words: message keys of its columns, without that of the total, and its rows. */
    record Table(List<String> columns, List<CountWords.Row> rows) {}

    @GetMapping("/invitations")
    String figures(@RequestParam(defaultValue = "") String run, SignedIn who, Model model) {
        var figures = keys.figures(who, KNOW);
        var made = runs.all(figures).stream().filter(SelectionRun::done).toList();
        Predicate<SelectionRun> asked = one -> one.id().toString().equals(run);
        model.addAttribute(
                "lists",
                made.stream().map(one -> Option.named(one.id(), title(one))).toList());
        made.stream()
                .filter(asked)
                .findFirst()
                .or(() -> made.stream().findFirst())
                .ifPresent(one -> {
                    var attempts = passes.attempts(one.id(), figures);
                    var waits = passes.waits(one.id(), figures);
                    model.addAttribute("chosen", one.id().toString());
                    model.addAttribute("stages", table(one.counts()));
                    model.addAttribute("attempts", table(attempts));
                    model.addAttribute("waits", table(waits));
                    one.counts()
                            .totals()
                            .ifPresent(totals ->
                                    model.addAttribute("bars", Bars.of(SelectionRuns.STAGES, totals.cells())));
                    model.addAttribute("small", hides(Hidden.SMALL, one.counts(), attempts, waits));
                    model.addAttribute("complement", hides(Hidden.COMPLEMENT, one.counts(), attempts, waits));
                });
        model.addAttribute("smallest", settings.of(CriteriaSettings.SMALLEST_GROUP));
        return "selections/figures";
    }

    private Table table(SafeTable table) {
        return new Table(table.columns(), words.rows(table));
    }

    private static boolean hides(Hidden why, SafeTable... tables) {
        return List.of(tables).stream().anyMatch(table -> table.hides(why));
    }

    private String title(SelectionRun run) {
        return messages.getMessage(
                "selections.progress.list",
                new Object[] {cards.name(run.criteriaKey(), run.name()), dates.date(run.day())},
                LocaleContextHolder.getLocale());
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        /** A researcher comes here from the lists. */
        @Bean
        MenuEntry invitationFigures() {
            return new MenuEntry(
                    "selections.figures.menu", "/invitations", 50, Set.of(Role.TEAM_LEAD, Role.BOARD), "chart");
        }
    }
}
