package nl.nabij.imports;

import java.nio.charset.Charset;

/**
 * How a file is written.
 *
 * @param charset of a text file
 * @param delimiter between the cells of a CSV file
 * @param rows about how many, for the progress bar
 */
record Format(Kind kind, Charset charset, char delimiter, int rows) {

    enum Kind {
        CSV,
        XLSX,
        ZIP,
        JSON
    }

    boolean isTable() {
        return kind == Kind.CSV || kind == Kind.XLSX;
    }
}
