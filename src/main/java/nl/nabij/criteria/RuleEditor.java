package nl.nabij.criteria;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.RuleVersion.Status;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.organisations.Places;
import nl.nabij.residents.Household;
import nl.nabij.residents.Languages;
import nl.nabij.site.Dates;
import nl.nabij.site.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the page on which a rule is written shows and does besides the fields themselves. */
@Component
class RuleEditor {

    /** With what a rule begins that has no example. */
    static final Criterion FIRST = new AllOf(List.of(new DomainAtMost(ZrmDomain.SOCIAL_NETWORK, 3, 12)));

    private final Rules rules;
    private final RuleWords words;
    private final Places places;
    private final Dates dates;

    RuleEditor(Rules rules, RuleWords words, Places places, Dates dates) {
        this.rules = rules;
        this.words = words;
        this.places = places;
        this.dates = dates;
    }

    /**
     * One row of the page.
     *
     * @param kind as in {@link LineForm}, or {@code add} for the place where a line can be added to a group
     * @param line the place of the line, or of the group to which is added
     * @param name says which line it is to who does not see the page
     */
    record Row(String kind, int line, int level, String name, boolean up, boolean down) {

        public boolean isGroup() {
            return LineForm.GROUPS.contains(kind);
        }
    }

    /** What can be chosen in the fields; {@code is} by kind of line. */
    record Choices(
            List<Option> groups,
            List<Option> domains,
            Map<String, List<Option>> is,
            List<Option> households,
            List<Option> neighbourhoods,
            List<Option> languages,
            List<Option> kinds) {}

    /** Does what a button says; answers the line where the work goes on. */
    int act(List<LineForm> lines, String act, Map<String, String> typed) {
        var parts = act.split("-", 2);
        var line = parts.length == 2 && parts[1].matches("[0-9]{1,3}") ? Integer.parseInt(parts[1]) : -1;
        return switch (parts[0]) {
            case "add" -> RuleLines.add(lines, line, typed.getOrDefault("kind-" + line, ""));
            case "remove" -> RuleLines.remove(lines, line);
            case "up" -> RuleLines.up(lines, line);
            case "down" -> RuleLines.down(lines, line);
            default -> -1;
        };
    }

    /** The lines, and after the last line of each group the place where one can be added. */
    List<Row> rows(List<LineForm> lines) {
        var rows = new ArrayList<Row>();
        var groups = new ArrayDeque<Integer>();
        var conditions = 0;
        var number = 0;
        for (var place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            while (!groups.isEmpty() && lines.get(groups.peek()).getLevel() >= line.getLevel()) {
                rows.add(adding(lines, groups.pop()));
            }
            var name = line.isGroup()
                    ? words.say("criteria.rule.line.group", ++number)
                    : words.say("criteria.rule.line.condition", ++conditions);
            rows.add(new Row(
                    line.getKind(),
                    place,
                    line.getLevel(),
                    name,
                    RuleLines.mayGoUp(lines, place),
                    RuleLines.mayGoDown(lines, place)));
            if (line.isGroup()) {
                groups.push(place);
            }
        }
        while (!groups.isEmpty()) {
            rows.add(adding(lines, groups.pop()));
        }
        return rows;
    }

    Choices choices() {
        var levels = Stream.of(
                "at-most-1",
                "at-most-2",
                "at-most-3",
                "at-most-4",
                "at-least-2",
                "at-least-3",
                "at-least-4",
                "at-least-5",
                "at-least-1",
                "not-assessed");
        var moves = Stream.of("down-1", "down-2", "down-3", "down-4", "up-1", "up-2", "up-3", "up-4");
        var turned = worded("criteria.rule.is", Stream.of("is", "is-not"));
        return new Choices(
                worded("criteria.rule.group", LineForm.GROUPS.stream()),
                Arrays.stream(ZrmDomain.values())
                        .map(domain -> Option.worded(domain.name(), domain.text()))
                        .toList(),
                Map.of(
                        "domain", worded("criteria.rule.is", levels),
                        "changed", worded("criteria.rule.is", moves),
                        "contact", worded("criteria.rule.is", Stream.of("none", "some")),
                        "other", turned),
                Option.all(Household.values(), "criteria.rule.household"),
                neighbourhoods(),
                languages(LocaleContextHolder.getLocale()),
                worded("criteria.rule.kind", Stream.concat(LineForm.CONDITIONS.stream(), Stream.of("all", "any"))));
    }

    private static List<Option> worded(String prefix, Stream<String> values) {
        return values.map(value -> Option.worded(value, prefix + "." + value)).toList();
    }

    /** By municipality and name; first the empty choice. */
    private List<Option> neighbourhoods() {
        var municipalities =
                places.municipalities().stream().collect(toMap(Places.Municipality::code, Places.Municipality::name));
        var options = places.neighbourhoods().stream()
                .map(place -> Option.named(
                        place.code(), municipalities.getOrDefault(place.municipality(), "") + ": " + place.name()))
                .sorted(comparing(Option::text, Comparator.nullsFirst(Comparator.naturalOrder())));
        return Stream.concat(Stream.of(Option.worded("", "criteria.rule.choose")), options)
                .toList();
    }

    private static List<Option> languages(Locale locale) {
        var options = Languages.CODES.stream()
                .map(code -> Option.named(code, Locale.of(code).getDisplayLanguage(locale)));
        return Stream.concat(Stream.of(Option.worded("", "criteria.rule.choose")), options)
                .toList();
    }

    /** The version to compare with: the one that holds now, or else the last that was approved before. */
    @Nullable
    RuleVersion reference(RuleVersion version) {
        var earlier = rules.versions(version.id().rule()).stream()
                .filter(other -> other.id().number() < version.id().number() && other.status() == Status.APPROVED)
                .toList();
        return earlier.stream()
                .filter(other -> other.isInForce(dates.today()))
                .findFirst()
                .orElse(earlier.isEmpty() ? null : earlier.getFirst());
    }

    private Row adding(List<LineForm> lines, int group) {
        var number = (int) IntStream.rangeClosed(0, group)
                .filter(place -> lines.get(place).isGroup())
                .count();
        return new Row(
                "add",
                group,
                lines.get(group).getLevel() + 1,
                words.say("criteria.rule.line.group", number),
                false,
                false);
    }
}
