package nl.nabij.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into a packed file before anything is read from it: unpacks every part once, keeps nothing, and stops at a bound. */
final class Zips {

    /** All parts together, unpacked. */
    static final long LARGEST = 2L << 30;

    /** Texts that a workbook shares between its cells; its reader keeps them in memory. */
    static final long LARGEST_SHARED_TEXTS = 96L << 20;

    /** Everything else of a workbook that is read into memory: styles, names of sheets. */
    private static final long LARGEST_PART = 16L << 20;

    private static final int MOST_PARTS = 2_000;
    private static final byte[] ROW = {'<', 'r', 'o', 'w', ' '};

    private Zips() {}

    /**
     * What was found.
     *
     * @param isWorkbook whether it is a spreadsheet
     * @param rows of its longest sheet
     */
    record Contents(boolean isWorkbook, int rows) {}

    /** @throws Unreadable if it is broken, or swells beyond the bounds */
    static Contents inspect(Path file) throws IOException {
        var isWorkbook = false;
        var rows = 0;
        var left = LARGEST;
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Unreadable("imports.unreadable.swells");
            }
            isWorkbook = zip.getEntry("xl/workbook.xml") != null;
            for (var entry : zip.stream().toList()) {
                var isSheet = entry.getName().startsWith("xl/worksheets/");
                try (var part = zip.getInputStream(entry)) {
                    var seen = read(part, isWorkbook && !isSheet ? bound(entry.getName(), left) : left);
                    left -= seen.bytes;
                    rows = isSheet ? Math.max(rows, seen.rows) : rows;
                }
            }
        } catch (ZipException e) {
            throw new Unreadable("imports.unreadable.zip", e);
        }
        return new Contents(isWorkbook, rows);
    }

    private static long bound(String name, long left) {
        return Math.min(left, name.equals("xl/sharedStrings.xml") ? LARGEST_SHARED_TEXTS : LARGEST_PART);
    }

    private record Seen(long bytes, int rows) {}

    private static Seen read(InputStream part, long bound) throws IOException {
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        var rows = 0;
        var matched = 0;
        for (var count = part.read(buffer); count >= 0; count = part.read(buffer)) {
            bytes += count;
            if (bytes > bound) {
                throw new Unreadable("imports.unreadable.swells");
            }
            for (var i = 0; i < count; i++) {
                matched = buffer[i] == ROW[matched] ? matched + 1 : buffer[i] == ROW[0] ? 1 : 0;
                if (matched == ROW.length) {
                    rows++;
                    matched = 0;
                }
            }
        }
        return new Seen(bytes, rows);
    }
}
