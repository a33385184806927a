package nl.nabij.imports;

import java.util.List;

/** What can come of taking back a whole file. */
public sealed interface Undoing {

    /** As before the file; what the log knows stays in the log. */
    record Undone() implements Undoing {}

    /** Nothing was taken back, because this was built on it. */
    record BuiltOn(List<Summary.Notice> what) implements Undoing {

        public BuiltOn {
            what = List.copyOf(what);
        }
    }
}
