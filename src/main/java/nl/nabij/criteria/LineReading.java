package nl.nabij.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Condition;
import nl.nabij.criteria.Criterion.Direction;
import nl.nabij.criteria.Criterion.DomainAtLeast;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.NeighbourhoodIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.criteria.Criterion.NotAssessed;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.residents.Household;

/** Makes a criterion of typed lines. */
final class LineReading {

    /** Hears what is wrong with a field of a line. */
    interface Faults {

        /**
         * @param field such as {@code lines[2].from}
         * @param message key
         */
        void reject(String field, String message);
    }

    private final List<LineForm> lines;
    private final Faults faults;
    private boolean sound = true;

    private LineReading(List<LineForm> lines, Faults faults) {
        this.lines = lines;
        this.faults = faults;
    }

    /** What the lines ask; an empty list where something is wrong, which the faults heard. At most one. */
    static List<Criterion> read(List<LineForm> lines, Faults faults) {
        var reading = new LineReading(lines, faults);
        var criterion = reading.group(0);
        return reading.sound ? criterion : List.of();
    }

    private List<Criterion> group(int place) {
        var parts = new ArrayList<Criterion>();
        var end = RuleLines.end(lines, place);
        for (var part = place + 1; part < end; part = RuleLines.end(lines, part)) {
            parts.addAll(lines.get(part).isGroup() ? group(part) : condition(part));
        }
        if (end == place + 1) {
            return wrong(place, "kind", "criteria.rule.wrong.empty");
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        if (parts.size() > 20) {
            return wrong(place, "kind", "criteria.rule.wrong.many");
        }
        return List.of(
                switch (lines.get(place).getKind()) {
                    case "any" -> new AnyOf(parts);
                    case "none" -> new Not(new AnyOf(parts));
                    case "not-all" -> new Not(new AllOf(parts));
                    default -> new AllOf(parts);
                });
    }

    private List<Criterion> condition(int place) {
        var line = lines.get(place);
        return switch (line.getKind()) {
            case "domain" -> domain(place, line);
            case "changed" -> changed(place, line);
            case "age" -> range(place, line, 130, "criteria.rule.wrong.age", Age::new);
            case "benefit" -> range(place, line, 80, "criteria.rule.wrong.benefit", YearsOnBenefit::new);
            case "household" -> household(place, line);
            case "neighbourhood" ->
                line.getCode().matches("[A-Z0-9]{1,12}")
                        ? turned(line, new NeighbourhoodIs(line.getCode()))
                        : wrong(place, "code", "criteria.rule.wrong.neighbourhood");
            case "language" ->
                line.getLanguage().matches("[a-z]{2,8}")
                        ? turned(line, new LanguageIs(line.getLanguage()))
                        : wrong(place, "language", "criteria.rule.wrong.language");
            default -> contact(place, line);
        };
    }

    private List<Criterion> domain(int place, LineForm line) {
        var months = number(line.getMonths(), 1, 120);
        var domain = one(ZrmDomain.values(), line.getDomain());
        if (months < 0) {
            return wrong(place, "months", "criteria.rule.wrong.months");
        }
        if (domain.isEmpty()) {
            return wrong(place, "domain", "criteria.rule.wrong.choose");
        }
        var level = number(ending(line.getIs()), 1, 5);
        if (line.getIs().equals("not-assessed")) {
            return List.of(new NotAssessed(domain.getFirst(), months));
        } else if (line.getIs().startsWith("at-most-") && level > 0) {
            return List.of(new DomainAtMost(domain.getFirst(), level, months));
        } else if (line.getIs().startsWith("at-least-") && level > 0) {
            return List.of(new DomainAtLeast(domain.getFirst(), level, months));
        }
        return wrong(place, "is", "criteria.rule.wrong.choose");
    }

    private List<Criterion> changed(int place, LineForm line) {
        var months = number(line.getMonths(), 1, 120);
        var period = number(line.getPeriod(), 1, 120);
        var domain = one(ZrmDomain.values(), line.getDomain());
        var levels = number(ending(line.getIs()), 1, 4);
        if (period < 0) {
            return wrong(place, "period", "criteria.rule.wrong.months");
        }
        if (months < 0) {
            return wrong(place, "months", "criteria.rule.wrong.months");
        }
        if (domain.isEmpty()) {
            return wrong(place, "domain", "criteria.rule.wrong.choose");
        }
        if (levels < 0 || !line.getIs().matches("(down|up)-.")) {
            return wrong(place, "is", "criteria.rule.wrong.choose");
        }
        var direction = line.getIs().startsWith("down") ? Direction.DOWN : Direction.UP;
        return List.of(new DomainChanged(domain.getFirst(), direction, levels, period, months));
    }

    private interface Range {

        Condition of(int from, int to);
    }

    private List<Criterion> range(int place, LineForm line, int highest, String message, Range range) {
        var to = number(line.getTo(), 0, highest);
        var from = number(line.getFrom(), 0, highest);
        if (from < 0) {
            return wrong(place, "from", message);
        }
        if (to < from) {
            return wrong(place, "to", message);
        }
        return turned(line, range.of(from, to));
    }

    private List<Criterion> household(int place, LineForm line) {
        var any = Arrays.stream(Household.values())
                .filter(household -> line.getHouseholds().contains(household.name()))
                .toList();
        return any.isEmpty()
                ? wrong(place, "households", "criteria.rule.wrong.household")
                : turned(line, new HouseholdIs(any));
    }

    private List<Criterion> contact(int place, LineForm line) {
        var months = number(line.getMonths(), 1, 120);
        if (months < 0) {
            return wrong(place, "months", "criteria.rule.wrong.months");
        }
        return List.of(line.getIs().equals("some") ? new Not(new NoContact(months)) : new NoContact(months));
    }

    private static List<Criterion> turned(LineForm line, Condition condition) {
        return List.of(line.getIs().equals("is-not") ? new Not(condition) : condition);
    }

    private List<Criterion> wrong(int place, String field, String message) {
        sound = false;
        faults.reject("lines[%d].%s".formatted(place, field), message);
        return List.of();
    }

    private static <E extends Enum<E>> List<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).toList();
    }

    private static String ending(String words) {
        return words.substring(words.lastIndexOf('-') + 1);
    }

    /** -1 where it is no whole number within the bounds. */
    private static int number(String text, int lowest, int highest) {
        if (!text.matches("[0-9]{1,3}")) {
            return -1;
        }
        var number = Integer.parseInt(text);
        return number < lowest || number > highest ? -1 : number;
    }
}
