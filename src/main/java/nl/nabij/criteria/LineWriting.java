package nl.nabij.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Condition;
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

/** Makes lines that can be changed of a criterion; the other way round is {@link LineReading}. */
final class LineWriting {

    private LineWriting() {}

    /** The lines of a criterion; what is read of them asks the same, be it in other groups. */
    static List<LineForm> lines(Criterion criterion) {
        var lines = new ArrayList<LineForm>();
        if (criterion instanceof Condition || criterion instanceof Not) {
            write(new AllOf(List.of(criterion)), 0, lines);
        } else {
            write(criterion, 0, lines);
        }
        return lines;
    }

    private static void write(Criterion criterion, int level, List<LineForm> lines) {
        switch (criterion) {
            case AllOf(var of) -> write("all", of, level, lines);
            case AnyOf(var of) -> write("any", of, level, lines);
            case Not(AllOf(var of)) -> write("not-all", of, level, lines);
            case Not(AnyOf(var of)) -> write("none", of, level, lines);
            case Not(Not(var of)) -> write(of, level, lines);
            case Not(NoContact contact) -> lines.add(line(contact, level, "some"));
            case Not(Condition condition) when canTurn(condition) -> lines.add(line(condition, level, "is-not"));
            case Not(var of) -> write("none", List.of(of), level, lines);
            case Condition condition -> lines.add(line(condition, level, "is"));
        }
    }

    private static void write(String kind, List<Criterion> of, int level, List<LineForm> lines) {
        lines.add(LineForm.of(kind, level));
        of.forEach(part -> write(part, level + 1, lines));
    }

    private static boolean canTurn(Condition condition) {
        return !(condition instanceof Criterion.OnDomain);
    }

    private static LineForm line(Condition condition, int level, String is) {
        return switch (condition) {
            case DomainAtMost(var domain, var most, var months)
            when most == 5 -> domain("domain", level, domain, "at-least-1", months);
            case DomainAtMost(var domain, var most, var months) ->
                domain("domain", level, domain, "at-most-" + most, months);
            case DomainAtLeast(var domain, var least, var months) ->
                domain("domain", level, domain, "at-least-" + least, months);
            case NotAssessed(var domain, var months) -> domain("domain", level, domain, "not-assessed", months);
            case DomainChanged(var domain, var direction, var levels, var period, var months) -> {
                var moved = direction.name().toLowerCase(Locale.ROOT) + "-" + levels;
                var line = domain("changed", level, domain, moved, months);
                line.setPeriod(String.valueOf(period));
                yield line;
            }
            case Age(var from, var to) -> range("age", level, is, from, to);
            case YearsOnBenefit(var from, var to) -> range("benefit", level, is, from, to);
            case HouseholdIs(var any) -> {
                var line = turnable("household", level, is);
                line.setHouseholds(any.stream().map(Enum::name).toList());
                yield line;
            }
            case NeighbourhoodIs(var code) -> {
                var line = turnable("neighbourhood", level, is);
                line.setCode(code);
                yield line;
            }
            case LanguageIs(var language) -> {
                var line = turnable("language", level, is);
                line.setLanguage(language);
                yield line;
            }
            case NoContact(var months) -> {
                var line = turnable("contact", level, is.equals("some") ? "some" : "none");
                line.setMonths(String.valueOf(months));
                yield line;
            }
        };
    }

    private static LineForm domain(String kind, int level, ZrmDomain domain, String is, int months) {
        var line = turnable(kind, level, is);
        line.setDomain(domain.name());
        line.setMonths(String.valueOf(months));
        return line;
    }

    private static LineForm range(String kind, int level, String is, int from, int to) {
        var line = turnable(kind, level, is);
        line.setFrom(String.valueOf(from));
        line.setTo(String.valueOf(to));
        return line;
    }

    private static LineForm turnable(String kind, int level, String is) {
        var line = LineForm.of(kind, level);
        line.setIs(is);
        return line;
    }
}
