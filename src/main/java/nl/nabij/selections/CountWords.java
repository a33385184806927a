package nl.nabij.selections;

import java.util.List;
import java.util.stream.Stream;
import nl.nabij.criteria.CriteriaSettings;
import nl.nabij.regions.Settings;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SafeTable.Cell;
import nl.nabij.shared.SafeTable.Hidden;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Counts in the words of a table on a page: a number, or why there is none. */
@Component
class CountWords {

    private final MessageSource messages;
    private final Settings settings;

    CountWords(MessageSource messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** One row; a total of the row comes last where there is one. */
    record Row(String label, List<String> cells) {}

    /** The rows, and the totals of the columns last where there are any. */
    List<Row> rows(SafeTable table) {
        return Stream.concat(
                        table.rows().stream().map(row -> row(row.label(), row)),
                        table.totals().stream().map(row -> row(say("selections.stage.all"), row)))
                .toList();
    }

    private Row row(String label, SafeTable.Row row) {
        return new Row(
                label,
                Stream.concat(row.cells().stream(), Stream.ofNullable(row.total()))
                        .map(this::word)
                        .toList());
    }

    private String word(Cell cell) {
        if (cell.hidden() == null) {
            return String.valueOf(cell.count());
        }
        return cell.hidden() == Hidden.SMALL
                ? say("criteria.hidden.small", settings.of(CriteriaSettings.SMALLEST_GROUP))
                : say("criteria.hidden.complement");
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
