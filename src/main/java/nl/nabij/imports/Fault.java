package nl.nabij.imports;

import java.util.List;

/**
 * What is wrong with one cell, or worth a look.
 *
 * @param file which one of a package; empty where there is one file only
 * @param row as a spreadsheet program counts, the first is 1; 0 where it is about the file, or a place in JSON
 * @param header the name of the column in the file; empty where the whole row is meant
 * @param value what stands in the cell
 * @param message key of what is wrong and what to do about it; its arguments follow
 * @param warning the row is good all the same
 */
public record Fault(
        String file, int row, String header, String value, String message, List<String> arguments, boolean warning) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** In a file by itself. */
    public Fault(int row, String header, String value, String message, List<String> arguments, boolean warning) {
        this("", row, header, value, message, arguments, warning);
    }
}
