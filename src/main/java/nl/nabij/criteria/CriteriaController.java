package nl.nabij.criteria;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import nl.nabij.shared.Roles;
import nl.nabij.site.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All rules with their versions; and for the researcher what a new one begins with. */
@Controller
@Roles({Role.RESEARCHER, Role.PRIVACY_OFFICER, Role.BOARD})
class CriteriaController {

    private final Rules rules;
    private final RuleWords words;
    private final Dates dates;
    private final Settings settings;

    CriteriaController(Rules rules, RuleWords words, Dates dates, Settings settings) {
        this.rules = rules;
        this.words = words;
        this.dates = dates;
        this.settings = settings;
    }

    @GetMapping("/criteria")
    String criteria(SignedIn who, Model model) {
        var researches = who.is(Role.RESEARCHER);
        model.addAttribute("researches", researches);
        model.addAttribute("rules", cards());
        model.addAttribute("drafts", settings.of(CriteriaSettings.DRAFTS));
        if (researches) {
            model.addAttribute("examples", examples());
        }
        return "criteria/list";
    }

    /**
     * A rule with all its versions, the newest first.
     *
     * @param of which version the sentence is, in words: the one that holds, or the newest where none does
     */
    record RuleCard(String name, String of, String sentence, List<VersionLink> versions) {}

    /** An example to begin a rule with. */
    record Begin(String key, String name, String sentence) {}

    private List<RuleCard> cards() {
        return rules.all().stream()
                .collect(groupingBy(version -> version.id().rule(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(this::card)
                .toList();
    }

    private RuleCard card(List<RuleVersion> versions) {
        var today = dates.today();
        var holding =
                versions.stream().filter(version -> version.isInForce(today)).findFirst();
        var told = holding.orElseGet(versions::getFirst);
        return new RuleCard(
                versions.getFirst().name(),
                words.say(
                        holding.isPresent() ? "criteria.rule.holds" : "criteria.rule.newest",
                        told.id().number()),
                words.sentence(told.criterion()),
                versions.stream().map(version -> VersionLink.of(version, words)).toList());
    }

    private List<Begin> examples() {
        return Arrays.stream(Example.values())
                .map(example -> new Begin(
                        example.key(),
                        words.say("criteria.example." + example.key()),
                        words.sentence(example.criterion())))
                .toList();
    }
}
