package nl.nabij.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file was chosen for what.
 *
 * @param mapping key of a column to its position in the file
 * @param twice the name of a column that was chosen for two things; null where none was
 */
record MappingForm(Map<String, Integer> mapping, @Nullable String twice) {

    /** @param fields as the page sends them: {@code column-<key>} to a position; a position that is not there is no choice */
    static MappingForm of(Map<String, String> fields, List<Column> columns, List<String> headers) {
        var mapping = new LinkedHashMap<String, Integer>();
        String twice = null;
        for (var column : columns) {
            var position = position(fields.get("column-" + column.key()), headers.size());
            if (position == null) {
                continue;
            }
            if (mapping.containsValue(position)) {
                twice = twice == null ? headers.get(position) : twice;
            } else {
                mapping.put(column.key(), position);
            }
        }
        return new MappingForm(mapping, twice);
    }

    private static @Nullable Integer position(@Nullable String text, int count) {
        try {
            var position = text == null || text.isEmpty() ? -1 : Integer.parseInt(text);
            return position >= 0 && position < count ? position : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
