package nl.nabij.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of a workbook, row by row. The reader under it knows no document type declarations, so nothing
 * outside the file is read; {@link Zips} has seen before that the file does not swell.
 */
class XlsxTable implements Table {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> headers;

    XlsxTable(Path file) {
        try {
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            this.stream = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("imports.unreadable.no-sheet"))
                    .openStream();
            this.rows = stream.iterator();
            this.headers = first();
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public void each(Reader reader) {
        while (true) {
            org.dhatim.fastexcel.reader.Row row;
            String[] cells;
            try {
                if (!rows.hasNext()) {
                    return;
                }
                row = rows.next();
                cells = cells(row);
            } catch (RuntimeException e) {
                throw broken(e);
            }
            if (!Table.isEmpty(cells)) {
                reader.row(row.getRowNum(), cells);
            }
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private List<String> first() {
        while (rows.hasNext()) {
            var cells = cells(rows.next());
            if (!Table.isEmpty(cells)) {
                return List.of(cells);
            }
        }
        return List.of();
    }

    /** The reader meets a broken file with any kind of exception. */
    private static Unreadable broken(Exception e) {
        return new Unreadable("imports.unreadable.workbook", e);
    }

    private static String[] cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new String[Math.min(row.getCellCount(), MOST_COLUMNS)];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = row.getOptionalCell(i).map(XlsxTable::text).orElse("");
        }
        return cells;
    }

    /** A formula counts as what it last showed; its text is never run or kept. */
    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        if (cell.getType() != CellType.NUMBER || raw == null) {
            return Table.clean(cell.getText());
        }
        if (isDate(cell.getDataFormatString())) {
            var moment = cell.asDate();
            return moment == null ? "" : moment.toLocalDate().toString();
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    /** Whether a format such as {@code dd-mm-yyyy} or {@code [$-413]d mmmm yyyy} shows a day. */
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var letters = format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("yy") || (letters.contains("d") && letters.contains("m"));
    }
}
