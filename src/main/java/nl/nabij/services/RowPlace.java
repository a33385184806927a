package nl.nabij.services;

/**
 * Where somebody finds something in a data set.
 *
 * @param line in a table, the first is 1; 0 for JSON, and for a file as a whole
 * @param path in JSON, such as {@code /3/locations/0}; empty elsewhere
 */
record RowPlace(String file, int line, String path) {

    static RowPlace of(String file) {
        return new RowPlace(file, 0, "");
    }

    /** One step further into the JSON. */
    RowPlace in(Object step) {
        return new RowPlace(file, line, path + "/" + step);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? " " + line : "") + (path.isEmpty() ? "" : " " + path);
    }
}
