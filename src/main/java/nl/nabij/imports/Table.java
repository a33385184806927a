package nl.nabij.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file as rows of cells, read from the first to the last. */
interface Table extends Closeable {

    /** The longest cell that is read, in characters. */
    int LONGEST_CELL = 100_000;

    /** The most columns that are read. */
    int MOST_COLUMNS = 500;

    /** The row with the names of the columns: the first that has anything in it; empty for an empty file. */
    List<String> headers();

    /** Gives every row after that with anything in it; once. */
    void each(Reader reader);

    /** @throws Unreadable if it cannot be read */
    static Table open(Path file, Format format) throws IOException {
        return switch (format.kind()) {
            case CSV -> new CsvTable(file, format);
            case XLSX -> new XlsxTable(file);
            case ZIP, JSON -> throw new IllegalArgumentException(format + " is no table");
        };
    }

    /** Hears one row. */
    @FunctionalInterface
    interface Reader {
        void row(int number, String[] cells);
    }

    /** Without spaces around it, and without characters that no text can hold. */
    static String clean(String cell) {
        var text = cell.strip();
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character < ' ' || character == '\u007f' || Character.isSurrogate(character)) {
                return text.codePoints()
                        .map(point -> Character.isISOControl(point) ? ' ' : point)
                        .map(point ->
                                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip();
            }
        }
        return text;
    }

    static boolean isEmpty(String[] cells) {
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
