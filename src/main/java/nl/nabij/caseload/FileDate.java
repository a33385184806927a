package nl.nabij.caseload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day as files write it: 1980-12-31, 31-12-1980, 31/12/1980, 31.12.1980 or 19801231, with a time of midnight or not. */
final class FileDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?: 0?0:00(?::00)?)?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private FileDate() {}

    /** Null for a day that does not exist, or written otherwise: a year of two digits is never guessed. */
    static @Nullable LocalDate read(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        var dutch = DUTCH.matcher(text);
        if (dutch.matches()) {
            return day(dutch.group(3), dutch.group(2), dutch.group(1));
        }
        var plain = PLAIN.matcher(text);
        return plain.matches() ? day(plain.group(1), plain.group(2), plain.group(3)) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
