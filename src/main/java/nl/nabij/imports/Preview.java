package nl.nabij.imports;

import java.util.List;
import java.util.Map;

/**
 * The beginning of a table.
 *
 * @param headers the names of the columns as they stand in the file
 * @param rows the first five
 * @param mapping key of a column to its position in the file
 * @param remembered the mapping is that of the last file with these names
 */
public record Preview(List<String> headers, List<List<String>> rows, Map<String, Integer> mapping, boolean remembered) {

    public Preview {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        mapping = Map.copyOf(mapping);
    }
}
