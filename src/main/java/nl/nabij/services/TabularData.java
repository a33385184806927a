package nl.nabij.services;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.nabij.services.Remark.Problem;

/** Reads the tables of a data set: HSDS 3, and the older dialects that directories still export. */
class TabularData {

    private final Remarks remarks;

    TabularData(Remarks remarks) {
        this.remarks = remarks;
    }

    List<Row> read(SourceFile file) {
        var dialect = Dialect.of(file.name());
        if (dialect.isEmpty()) {
            remarks.file(RowPlace.of(file.name()), Problem.NOT_HSDS, "", true);
            return List.of();
        }
        var text = file.text();
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        try (reader) {
            return read(file, dialect.get(), reader.stream().toList());
        } catch (CsvParseException | java.io.IOException e) {
            remarks.file(RowPlace.of(file.name()), Problem.UNREADABLE, String.valueOf(e.getMessage()), true);
            return List.of();
        }
    }

    private List<Row> read(SourceFile file, Dialect dialect, List<CsvRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        var header = records.getFirst().getFields();
        if (!dialect.isKept()) {
            if (records.size() > 1) {
                remarks.file(
                        RowPlace.of(file.name()),
                        Problem.TABLE_NOT_KEPT,
                        "%s (%d)".formatted(dialect.table(), records.size() - 1),
                        false);
            }
            return List.of();
        }
        var rows = new ArrayList<Row>();
        var unused = new TreeSet<String>();
        for (var line : records.subList(1, records.size())) {
            var place = new RowPlace(file.name(), Math.toIntExact(line.getStartingLineNumber()), "");
            var cells = cells(header, line);
            if (cells.isEmpty()) {
                continue;
            }
            cells.keySet().stream().filter(column -> !dialect.keeps(column)).forEach(unused::add);
            var made = dialect.rows(place, cells);
            rows.addAll(made);
            if (line.getFieldCount() > header.size()) {
                remarks.changed(made.getFirst(), "", Problem.CELLS_TOO_MANY, "");
            }
        }
        if (!unused.isEmpty()) {
            remarks.file(RowPlace.of(file.name()), Problem.COLUMNS_NOT_KEPT, String.join(", ", unused), false);
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> header, CsvRecord line) {
        var cells = new LinkedHashMap<String, String>();
        for (var column = 0; column < Math.min(header.size(), line.getFieldCount()); column++) {
            var cell = line.getField(column).strip();
            if (!cell.isEmpty()) {
                cells.putIfAbsent(Dialect.column(header.get(column)), cell);
            }
        }
        return cells;
    }

    private static char separator(String text) {
        var end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        return header.chars().filter(c -> c == ';').count()
                        > header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }
}
