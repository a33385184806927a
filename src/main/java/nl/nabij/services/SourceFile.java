package nl.nabij.services;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** One file of a data set: a zip file and a folder hold several. */
@SuppressWarnings("ArrayRecordComponent") // the content of a file, compared by nobody
record SourceFile(String name, byte[] content) {

    /** More than any directory that was seen (the largest is 7 MB), and far less than a zip file can pretend to be small. */
    static final int LARGEST = 100_000_000;

    private static final int MOST = 200;

    /**
     * The files of a data set: a zip file, or one file by itself.
     *
     * @throws IOException if a zip file is broken, or holds more than {@link #LARGEST} bytes or 200 files
     */
    static List<SourceFile> of(String name, byte[] content) throws IOException {
        var isZip = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        return isZip ? unzip(content) : List.of(new SourceFile(name, content));
    }

    boolean isCsv() {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** As UTF-8; where it is not, as Windows-1252, which spreadsheets write. */
    String text() {
        var bytes = content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB
                ? ByteBuffer.wrap(content, 3, content.length - 3)
                : ByteBuffer.wrap(content);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252").decode(bytes).toString();
        }
    }

    private static List<SourceFile> unzip(byte[] content) throws IOException {
        var files = new ArrayList<SourceFile>();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || !isData(entry.getName())) {
                    continue;
                }
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || files.size() == MOST) {
                    throw new IOException("the zip file holds too much");
                }
                files.add(new SourceFile(Path.of(entry.getName()).getFileName().toString(), bytes));
            }
        }
        return files;
    }

    /** Tables and JSON; what else lies in a folder is no data. */
    static boolean isData(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".csv") || lower.endsWith(".json")) && !lower.contains("__macosx");
    }
}
