package nl.nabij.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.ImportId;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought in, and how far it is.
 *
 * @param rows about how many it has
 * @param mapping key of a column to its position in the file, the first is 0
 * @param source from whom it comes; empty where that does not matter
 * @param good rows without a fault, from the check on
 * @param faulty rows with a fault
 * @param warnings rows that are good and still worth a look
 * @param counts what the last step counted
 * @param failure message key of why the last step did not succeed
 * @param askedByName who brought it in
 */
public record Import(
        ImportId id,
        String kind,
        String fileName,
        long bytes,
        Format format,
        int rows,
        Map<String, Integer> mapping,
        String choice,
        String source,
        Status status,
        int good,
        int faulty,
        int warnings,
        Map<String, Integer> counts,
        List<Summary.Notice> notices,
        @Nullable String failure,
        AccountId askedBy,
        String askedByName,
        Instant askedAt,
        Instant changedAt) {

    /** How it is written, for the page: csv, xlsx, zip or json. */
    public String writtenAs() {
        return format.kind().name().toLowerCase(Locale.ROOT);
    }

    /** In which letters a text file is written. */
    public String letters() {
        return format.charset().name();
    }

    /** What stands between the cells, as the last word of a message key. */
    public String delimiter() {
        return switch (format.delimiter()) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "comma";
        };
    }

    /** How far a file is. */
    public enum Status {
        /** It is here; which column holds what has still to be said. */
        UPLOADED,
        CHECKING,
        /** Every fault is known; whether to load it has still to be decided. */
        CHECKED,
        LOADING,
        LOADED,
        UNDOING,
        UNDONE,
        /** Not wanted; nothing was loaded. */
        CANCELLED,
        /** Cannot be read. */
        FAILED;

        /** Work goes on in the background. */
        public boolean isWorking() {
            return this == CHECKING || this == LOADING || this == UNDOING;
        }
    }
}
