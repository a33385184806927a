package nl.nabij.imports;

import java.util.Map;

/** One row of a file, read with the mapping of its columns. */
public final class Row {

    private final int number;
    private final String[] cells;
    private final Map<String, Integer> mapping;

    Row(int number, String[] cells, Map<String, Integer> mapping) {
        this.number = number;
        this.cells = cells;
        this.mapping = mapping;
    }

    /** As a spreadsheet program counts; in a CSV file the line on which it begins. */
    public int number() {
        return number;
    }

    /** Without spaces around it; empty where the file has no such column or no such cell. A date of a spreadsheet is as 1980-12-31. */
    public String cell(String column) {
        var position = mapping.get(column);
        return position == null || position >= cells.length ? "" : cells[position];
    }
}
