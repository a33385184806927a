package nl.nabij.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a file decides how it is read, and nothing that is in it can hurt. */
class SnifferTests {

    private static final Path SAMPLES = Path.of("src/test/resources/caseload");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "caseload-2017-utf8.csv, CSV, UTF-8, ',', 5000",
        "caseload-2017-excel.csv, CSV, windows-1252, ;, 400",
        "caseload-2017-excel-next-month.csv, CSV, windows-1252, ;, 398",
        "caseload-2013.csv, CSV, UTF-8, ;, 300",
        "caseload-faults.csv, CSV, UTF-8, ;, 33",
        "caseload-2017.xlsx, XLSX, UTF-8, ',', 500"
    })
    void sampleFilesAreReadAsTheyWereWritten(String name, Format.Kind kind, String charset, char delimiter, int rows)
            throws IOException {
        var format = Sniffer.sniff(SAMPLES.resolve(name));

        assertThat(format.kind()).isEqualTo(kind);
        assertThat(format.charset()).isEqualTo(Charset.forName(charset));
        assertThat(format.delimiter()).isEqualTo(delimiter);
        assertThat(read(SAMPLES.resolve(name))).hasSize(rows);
    }

    @Test
    void realDatesAndNumbersOfWorkbookAreTextThatCanBeChecked() throws IOException {
        var rows = read(SAMPLES.resolve("caseload-2017.xlsx"));

        assertThat(rows.get(1))
                .startsWith("107007", "Selam", "", "Öztürk", "1997-11-14", "1441 VG", "116", "", "nl")
                .contains("2025-03-14", "2017");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        var file = written("\uFEFFNaam;Plaats\nZoë;Ede\n".getBytes(UTF_8));
        var unicode = written("\uFEFFNaam;Plaats\nZoë;Ede\n".getBytes(UTF_16LE));

        assertThat(headers(file)).containsExactly("Naam", "Plaats");
        assertThat(headers(unicode)).containsExactly("Naam", "Plaats");
        assertThat(read(unicode)).containsExactly(List.of("Zoë", "Ede"));
    }

    @Test
    void oneAccentInTheLastRowDecides() throws IOException {
        var rows = "naam\n" + "Jan\n".repeat(50_000) + "Zoë\n";

        assertThat(Sniffer.sniff(written(rows.getBytes(UTF_8))).charset()).isEqualTo(UTF_8);
        assertThat(Sniffer.sniff(written(rows.getBytes(WINDOWS))).charset()).isEqualTo(WINDOWS);
    }

    @Test
    void delimiterInsideQuotesDoesNotCount() {
        assertThat(Sniffer.delimiter("\"a;b;c;d\",e\n")).isEqualTo(',');
        assertThat(Sniffer.delimiter("sep=\t\na,b,c\n")).isEqualTo('\t');
        assertThat(Sniffer.delimiter("a\tb,c\td")).isEqualTo('\t');
    }

    @Test
    void lineThatExcelWritesOnTopIsNoHeader() throws IOException {
        var file = written("sep=;\nNaam;Plaats\nJan;Ede\n".getBytes(UTF_8));

        assertThat(headers(file)).containsExactly("Naam", "Plaats");
    }

    @ParameterizedTest
    @CsvSource({
        "'', imports.unreadable.empty",
        "%PDF-1.7 and so on, imports.unreadable.pdf",
        "ÐÏ\u0011à old workbook, imports.unreadable.old-excel"
    })
    void whatIsNoTableSaysWhatToDo(String content, String message) throws IOException {
        var file = written(content.getBytes(Charset.forName("ISO-8859-1")));

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Sniffer.sniff(file))
                .withMessage(message);
    }

    @Test
    void packageThatSwellsIsRefusedBeforeItIsRead() throws IOException {
        var bomb = workbook("xl/sharedStrings.xml", new byte[0], Zips.LARGEST_SHARED_TEXTS + 1);

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Sniffer.sniff(bomb))
                .withMessage("imports.unreadable.swells");
    }

    @Test
    void workbookCannotReadAnotherFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "geheim");
        var sheet = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>
                """.formatted(secret.toUri());
        var file = workbook("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8), 0);

        assertThat(readOrRefused(file)).doesNotContain("geheim");
    }

    @Test
    void randomBytesEndInRowsOrInOneClearSentence() throws IOException {
        var seed = 20261122L;
        var random = new SplittableRandom(seed);
        for (var round = 0; round < 400; round++) {
            var bytes = new byte[random.nextInt(1, 3_000)];
            random.nextBytes(bytes);
            for (var i = 0; round % 2 == 0 && i < bytes.length; i++) {
                bytes[i] = (byte) "a1;,\"\r\n\t ë=".charAt(Math.floorMod(bytes[i], 11));
            }
            var file = written(bytes);

            assertThat(readOrRefused(file)).as("seed %d, round %d", seed, round).isNotNull();
        }
    }

    @Test
    void brokenWorkbooksEndInRowsOrInOneClearSentence() throws IOException {
        var whole = Files.readAllBytes(SAMPLES.resolve("caseload-2017.xlsx"));
        var seed = 7L;
        var random = new SplittableRandom(seed);
        for (var round = 0; round < 60; round++) {
            var bytes = whole.clone();
            for (var i = 0; i < 1 + round / 4; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var file = written(round % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(1, bytes.length)) : bytes);

            assertThat(readOrRefused(file)).as("seed %d, round %d", seed, round).isNotNull();
        }
    }

    private static String readOrRefused(Path file) throws IOException {
        try {
            return read(file).toString();
        } catch (Unreadable e) {
            assertThat(e.key()).startsWith("imports.unreadable.");
            return e.key();
        }
    }

    private static List<List<String>> read(Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        var format = Sniffer.sniff(file);
        if (!format.isTable()) {
            return rows;
        }
        try (var table = Table.open(file, format)) {
            table.each((number, cells) -> rows.add(List.of(cells)));
        }
        return rows;
    }

    private static List<String> headers(Path file) throws IOException {
        try (var table = Table.open(file, Sniffer.sniff(file))) {
            return table.headers();
        }
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), content);
    }

    /** A workbook of one sheet, with one part of it replaced by these bytes and then so many empty ones. */
    private Path workbook(String replaced, byte[] content, long empty) throws IOException {
        var file = Files.createTempFile(folder, "book", ".xlsx");
        try (var original = new ZipFile(SAMPLES.resolve("caseload-2017.xlsx").toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : original.stream().toList()) {
                if (!entry.getName().equals(replaced)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    original.getInputStream(entry).transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(replaced));
            out.write(content);
            fill(out, empty);
        }
        return file;
    }

    private static void fill(OutputStream out, long count) throws IOException {
        var some = new byte[1 << 16];
        for (var left = count; left > 0; left -= some.length) {
            out.write(some, 0, (int) Math.min(left, some.length));
        }
    }
}
