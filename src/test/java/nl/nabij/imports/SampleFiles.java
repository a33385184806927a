package nl.nabij.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows for the tests of modules that know what is in a file. */
public class SampleFiles {

    /** A row with these cells by column. */
    public static Row row(int number, Map<String, String> cells) {
        var columns = List.copyOf(cells.keySet());
        var mapping = new HashMap<String, Integer>();
        IntStream.range(0, columns.size()).forEach(i -> mapping.put(columns.get(i), i));
        return new Row(number, columns.stream().map(cells::get).toArray(String[]::new), mapping);
    }

    /** All rows of a file, read as its columns are called; the column 'last' is the last one. */
    public static List<Row> rows(Path file, List<Column> columns) throws IOException {
        var rows = new ArrayList<Row>();
        try (var table = Table.open(file, Sniffer.sniff(file))) {
            var mapping = new HashMap<>(Headers.guess(columns, table.headers()));
            mapping.put("last", table.headers().size() - 1);
            table.each((number, cells) -> rows.add(new Row(number, cells, mapping)));
        }
        return rows;
    }

    /** Which columns a file with these names has. */
    public static Map<String, Integer> guess(List<Column> columns, List<String> headers) {
        return Headers.guess(columns, headers);
    }
}
