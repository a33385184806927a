package nl.nabij.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.BiFunction;

/** The faults of a file as a CSV file, for who repairs it in a spreadsheet program. */
final class FaultFile {

    private FaultFile() {}

    /** @param text gives a message by its key and arguments */
    static String of(List<Fault> faults, BiFunction<String, Object[], String> text) {
        var out = new StringWriter();
        out.write('\uFEFF');
        var csv = CsvWriter.builder().fieldSeparator(';').build(out);
        csv.writeRecord(
                text.apply("imports.show.file", new Object[0]),
                text.apply("imports.show.faults.row", new Object[0]),
                text.apply("imports.show.faults.column", new Object[0]),
                text.apply("imports.show.faults.value", new Object[0]),
                text.apply("imports.show.faults.what", new Object[0]));
        for (var fault : faults) {
            csv.writeRecord(
                    harmless(fault.file()),
                    fault.row() == 0 ? "" : String.valueOf(fault.row()),
                    harmless(fault.header()),
                    harmless(fault.value()),
                    text.apply(fault.message(), fault.arguments().toArray()));
        }
        return out.toString();
    }

    /** A cell that a spreadsheet program would run gets an apostrophe before it. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
