package nl.nabij.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds out how a file is written by what is in it; the name and the browser's word do not count. */
final class Sniffer {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 64 * 1024;

    private Sniffer() {}

    /** @throws Unreadable if it is nothing that can be read; the key says what to do */
    static Format sniff(Path file) throws IOException {
        byte[] head;
        try (var stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new Unreadable("imports.unreadable.empty");
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            var contents = Zips.inspect(file);
            return new Format(contents.isWorkbook() ? Format.Kind.XLSX : Format.Kind.ZIP, UTF_8, ',', contents.rows());
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("imports.unreadable.old-excel");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw new Unreadable("imports.unreadable.pdf");
        }
        return text(file, head);
    }

    private static Format text(Path file, byte[] head) throws IOException {
        var charset = startsWith(head, 0xFF, 0xFE) ? UTF_16LE : startsWith(head, 0xFE, 0xFF) ? UTF_16BE : null;
        var lines = new Lines();
        if (charset == null) {
            charset = isUtf8(file, lines) ? UTF_8 : WINDOWS;
            if (lines.nul) {
                throw new Unreadable("imports.unreadable.binary");
            }
        }
        var start = new String(head, charset).replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return new Format(Format.Kind.JSON, charset, ',', 0);
        }
        return new Format(Format.Kind.CSV, charset, delimiter(start), lines.count);
    }

    /** The sign that stands most often in the first line outside quotes; a line {@code sep=;} says it itself. */
    static char delimiter(String start) {
        if (start.startsWith("sep=") && start.length() > 4) {
            return start.charAt(4);
        }
        var candidates = new char[] {',', ';', '\t'};
        var counts = new int[candidates.length];
        var quoted = false;
        for (var at = 0; at < start.length(); at++) {
            var character = start.charAt(at);
            quoted ^= character == '"';
            if (!quoted && character == '\n') {
                break;
            }
            for (var i = 0; i < candidates.length; i++) {
                counts[i] += !quoted && character == candidates[i] ? 1 : 0;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return candidates[best];
    }

    private static class Lines {
        private int count;
        private boolean nul;

        void see(byte[] bytes, int length) {
            for (var i = 0; i < length; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
                nul |= bytes[i] == 0;
            }
        }
    }

    /** Reads the whole file: one letter with an accent in the last row decides. */
    private static boolean isUtf8(Path file, Lines lines) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = new byte[HEAD];
        var in = ByteBuffer.allocate(HEAD + 8);
        var out = CharBuffer.allocate(HEAD + 8);
        var valid = true;
        try (var stream = Files.newInputStream(file)) {
            for (var count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
                lines.see(bytes, count);
                if (valid) {
                    in.put(bytes, 0, count).flip();
                    valid = !decoder.decode(in, out.clear(), false).isError();
                    in.compact();
                }
            }
        }
        return valid && !decoder.decode(in.flip(), out.clear(), true).isError();
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && Arrays.equals(
                        Arrays.stream(bytes).toArray(),
                        IntStream.range(0, bytes.length)
                                .map(i -> head[i] & 0xFF)
                                .toArray());
    }
}
