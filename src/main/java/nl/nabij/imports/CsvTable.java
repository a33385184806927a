package nl.nabij.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file with a comma, semicolon or tab between the cells. */
class CsvTable implements Table {

    private final CloseableIterator<CsvRecord> records;
    private final List<String> headers;

    CsvTable(Path file, Format format) throws IOException {
        this.records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MOST_COLUMNS * LONGEST_CELL)
                .ofCsvRecord(reader(file, format))
                .iterator();
        this.headers = first();
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public void each(Reader reader) {
        while (hasNext()) {
            var row = records.next();
            var cells = cells(row);
            if (!Table.isEmpty(cells)) {
                reader.row(Math.toIntExact(row.getStartingLineNumber()), cells);
            }
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private List<String> first() {
        while (hasNext()) {
            var cells = cells(records.next());
            if (!Table.isEmpty(cells) && !cells[0].startsWith("sep=")) {
                return List.of(cells);
            }
        }
        return List.of();
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new Unreadable("imports.unreadable.quotes", e);
        }
    }

    private static String[] cells(CsvRecord row) {
        var cells = new String[Math.min(row.getFieldCount(), MOST_COLUMNS)];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = Table.clean(row.getField(i));
        }
        return cells;
    }

    private static java.io.Reader reader(Path file, Format format) throws IOException {
        var reader = new PushbackReader(
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), format.charset()), 1 << 16));
        var first = reader.read();
        if (first != -1 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }
}
