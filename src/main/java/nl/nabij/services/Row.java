package nl.nabij.services;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an Open Referral data set, whatever its dialect.
 *
 * @param table its HSDS name, singular: {@code service_at_location}
 * @param place where somebody finds it
 * @param cells by HSDS column name; never blank
 * @param strict whether it comes from a program (JSON), so that a value of the wrong form is a fault of its maker
 */
record Row(String table, RowPlace place, Map<String, String> cells, boolean strict) {

    @Nullable
    String text(String column) {
        return cells.get(column);
    }

    String text(String column, String otherwise) {
        return cells.getOrDefault(column, otherwise);
    }

    /** Whether it stands on the line of another row, such as a language of a service. */
    boolean isDerived() {
        return text("id", "").startsWith(table + " of ");
    }

    /** What to call it in a report: its name, or what stands for it. */
    String called() {
        for (var column : new String[] {"name", "number", "address_1", "title", "option", "description", "id"}) {
            var cell = cells.get(column);
            if (cell != null) {
                return cell.length() > 120 ? cell.substring(0, 120) : cell;
            }
        }
        return table;
    }
}
