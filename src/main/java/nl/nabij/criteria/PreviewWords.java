package nl.nabij.criteria;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import nl.nabij.access.Figures;
import nl.nabij.criteria.Preview.Answer;
import nl.nabij.criteria.Preview.Work;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SafeTable.Cell;
import nl.nabij.site.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Previews in the words of the page. */
@Component
class PreviewWords {

    private final Previews previews;
    private final Organisations organisations;
    private final Places places;
    private final MessageSource messages;
    private final Dates dates;

    PreviewWords(Previews previews, Organisations organisations, Places places, MessageSource messages, Dates dates) {
        this.previews = previews;
        this.organisations = organisations;
        this.places = places;
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * A preview, or why there is none.
     *
     * @param none why there are no numbers; null where there are, and then the others are not
     * @param now empty where nothing is compared, as are gained and lost
     */
    record View(
            @Nullable String none,
            String day,
            boolean compared,
            String clients,
            String now,
            String then,
            String gained,
            String lost,
            List<TeamRow> teams,
            List<Group> groups,
            int shownFrom) {

        private static View none(String why) {
            return new View(why, "", false, "", "", "", "", "", List.of(), List.of(), 0);
        }
    }

    /** @param work who works there and how many weeks it takes, in words */
    record TeamRow(String name, String now, String then, String work) {}

    /** Groups of one kind, such as ages. */
    record Group(String title, List<GroupRow> rows) {}

    /** @param share how many of each 100 clients of the group, in words */
    record GroupRow(String label, String now, String then, String share) {}

    /** What these criteria would do, beside the version that holds. */
    View of(Criterion draft, @Nullable RuleVersion held, Figures figures) {
        return switch (previews.of(draft, held == null ? null : held.criterion(), figures)) {
            case Answer.Shown(var preview) -> view(preview);
            case Answer.Spent(var most) -> View.none(say("criteria.preview.spent", most));
            case Answer.NotYet() -> View.none(say("criteria.preview.not-yet"));
        };
    }

    private View view(Preview preview) {
        var all = preview.all().rows().getFirst().cells();
        var from = preview.shownFrom();
        return new View(
                null,
                dates.full(preview.day()),
                preview.compared(),
                word(all.get(0), from),
                word(all.get(1), from),
                word(all.get(2), from),
                word(all.get(3), from),
                word(all.get(4), from),
                teams(preview),
                List.of(
                        group("age", preview.ages(), from),
                        group("sex", preview.sexes(), from),
                        municipalities(preview.municipalities(), from)),
                from);
    }

    private List<TeamRow> teams(Preview preview) {
        var names = organisations.teams().stream()
                .collect(toMap(team -> team.id().value().toString(), team -> team.name()));
        return preview.teams().rows().stream()
                .map(row -> new TeamRow(
                        names.getOrDefault(row.label(), "?"),
                        word(row.cells().get(1), preview.shownFrom()),
                        word(row.cells().get(2), preview.shownFrom()),
                        work(row.cells().get(2), preview.work().getOrDefault(row.label(), new Work(0, 0)))))
                .sorted(comparing(TeamRow::name))
                .toList();
    }

    /** Weeks follow from the rounded number, so they tell nothing that it does not. */
    private String work(Cell then, Work work) {
        if (work.talks() == 0) {
            return say("criteria.preview.work.none", work.managers());
        }
        return then.count() == null
                ? say("criteria.preview.work", work.managers(), work.talks())
                : say(
                        "criteria.preview.work.weeks",
                        work.managers(),
                        work.talks(),
                        Math.ceilDiv(then.count(), work.talks()));
    }

    /** Ages from young to old; what is not known comes last. */
    private Group group(String kind, SafeTable table, int from) {
        return new Group(
                say("criteria.preview.group." + kind),
                table.rows().stream()
                        .sorted(comparingInt(row -> Preview.AGES.indexOf(row.label())))
                        .map(row -> row(say("criteria.preview." + kind + "." + row.label()), row.cells(), from))
                        .toList());
    }

    private Group municipalities(SafeTable table, int from) {
        Map<String, String> names =
                places.municipalities().stream().collect(toMap(Places.Municipality::code, Places.Municipality::name));
        return new Group(
                say("criteria.preview.group.municipality"),
                table.rows().stream()
                        .map(row -> row(
                                names.getOrDefault(row.label(), say("criteria.preview.municipality.unknown")),
                                row.cells(),
                                from))
                        .toList());
    }

    private GroupRow row(String label, List<Cell> cells, int from) {
        return new GroupRow(
                label, word(cells.get(1), from), word(cells.get(2), from), share(cells.get(2), cells.get(0)));
    }

    /** Of the rounded numbers. */
    private String share(Cell part, Cell whole) {
        return part.count() == null || whole.count() == null
                ? say("criteria.hidden.complement")
                : say("criteria.preview.share", Math.min(100, Math.round(100.0 * part.count() / whole.count())));
    }

    private String word(Cell cell, int from) {
        return cell.count() == null ? say("criteria.hidden.small", from) : say("criteria.preview.number", cell.count());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
