package nl.nabij.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.imports.Import.Status;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files as nobody means them: cut off, in other letters, with control characters, with a cell of a megabyte, with any byte
 * anywhere. Each is refused or read, always with a message that there are words for; checking changes nothing, and the program never
 * gives up by itself. The same files at every run.
 */
@RegionTest
class FuzzedFilesTests {

    private static final int ROUNDS = 60;
    private static final Locale DUTCH = Locale.of("nl");

    @Autowired
    Imports imports;

    @Autowired
    Steps steps;

    @Autowired
    World world;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anyCaseloadFileHasAnAnswerInWords() throws IOException {
        var text = firstLines(Path.of("src/test/resources/caseload/caseload-2017-excel.csv"), 12);
        var workbook = Files.readAllBytes(Path.of("src/test/resources/caseload/caseload-2017.xlsx"));

        var ends = anyFile("caseload", Role.ADMINISTRATOR, List.of(text, text, workbook), "additions");

        assertThat(ends).containsKeys("CHECKED", "imports.unreadable.binary", "imports.unreadable.empty");
        assertThat(ends.keySet())
                .anyMatch(end -> end.equals("imports.unreadable.zip") || end.equals("imports.unreadable.workbook"));
    }

    @Test
    void anyFileOfServicesHasAnAnswerInWords() throws IOException {
        var json = """
                [{"id": "5b0bd2a5-8b1e-4b4c-9d8b-000000000001", "name": "Eetclub", "status": "active", "description": "Samen eten",
                  "organization": {"id": "5b0bd2a5-8b1e-4b4c-9d8b-000000000002", "name": "Buurthuis"},
                  "schedules": [{"opens_at": "18:00", "closes_at": "20:00", "byday": "MO"}], "fees": "3 euro"}]
                """.getBytes(UTF_8);
        var csv = """
                id,name,organization_id,status,description
                5b0bd2a5-8b1e-4b4c-9d8b-000000000001,Eetclub,5b0bd2a5-8b1e-4b4c-9d8b-000000000002,active,"Samen, eten"
                """.getBytes(UTF_8);

        var ends = anyFile("services", Role.COORDINATOR, List.of(json, csv, zip(csv)), "");

        assertThat(ends).containsKeys("CHECKED", "imports.unreadable.empty");
    }

    /** @return how often each end came */
    private Map<String, Integer> anyFile(String kind, Role role, List<byte[]> files, String choice) {
        return A.call(() -> {
            var who = world.official("Bea", role);
            var before = all();
            var ends = new TreeMap<String, Integer>();
            for (var seed = 0; seed < ROUNDS; seed++) {
                var random = new SplittableRandom(20_261_125 + seed);
                var file = broken(files.get(seed % files.size()), seed / files.size(), random);
                ends.merge(end(kind, file, choice, who, "%s, seed %d".formatted(kind, seed)), 1, Integer::sum);
            }
            assertThat(all()).as("checking changes nothing").isEqualTo(before);
            return ends;
        });
    }

    private String end(String kind, byte[] bytes, String choice, SignedIn who, String about) {
        var added = imports.add(kind, "bestand.csv", new ByteArrayInputStream(bytes), who);
        if (added instanceof Outcome.Refused(var message, var arguments)) {
            return said(message, arguments, about);
        }
        var id = ((Outcome.Accepted) added).id();
        var mapping = imports.preview(id).mapping();
        if (imports.check(id, mapping, choice) instanceof Outcome.Refused(var message, var arguments)) {
            return said(message, arguments, about);
        }
        steps.finish(id);
        var file = imports.find(id).orElseThrow();
        if (file.status() == Status.FAILED) {
            assertThat(file.failure()).as(about).isNotEqualTo("imports.failure.program");
            return said(String.valueOf(file.failure()), List.of(), about);
        }
        assertThat(file.status()).as(about).isEqualTo(Status.CHECKED);
        imports.faults(id, 0, 100).forEach(fault -> said(fault.message(), fault.arguments(), about));
        imports.cancel(id);
        return "CHECKED";
    }

    private String said(String message, List<String> arguments, String about) {
        assertThat(messages.getMessage(message, arguments.toArray(), DUTCH))
                .as("%s: %s", about, message)
                .isNotBlank();
        return message;
    }

    /** What can be there already, or by mistake. */
    private List<Integer> all() {
        return List.of("resident", "tie", "zrm_assessment", "service", "organisation").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private static byte[] broken(byte[] file, int way, SplittableRandom random) {
        return switch (way % 12) {
            case 0 -> new byte[0];
            case 1 -> bytes(random, 1 + random.nextInt(4_000));
            case 2 -> Arrays.copyOf(file, 1 + random.nextInt(file.length));
            case 3 -> flipped(file, 1, random);
            case 4 -> flipped(file, 40, random);
            case 5 -> new String(file, ISO_8859_1).getBytes(UTF_16);
            case 6 -> with(file, "\u0000\u0001\u001b[31m\u0007".getBytes(UTF_8), random);
            case 7 -> with(file, "x".repeat(1_000_000).getBytes(UTF_8), random);
            case 8 -> with(file, "\"".getBytes(UTF_8), random);
            case 9 -> with(file, new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc3, 0x28}, random);
            case 10 -> with(file, ";;;;\n\r\n\t,,,'\"[{".getBytes(UTF_8), random);
            default -> twice(file);
        };
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] file, int times, SplittableRandom random) {
        var copy = file.clone();
        for (var i = 0; i < times; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] with(byte[] file, byte[] more, SplittableRandom random) {
        var at = random.nextInt(file.length);
        var out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(more);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static byte[] twice(byte[] file) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(file);
        out.writeBytes(file);
        return out.toByteArray();
    }

    private static byte[] firstLines(Path path, int lines) throws IOException {
        var all = new ArrayList<>(Files.readAllLines(path, ISO_8859_1));
        return String.join("\r\n", all.subList(0, lines)).getBytes(ISO_8859_1);
    }

    private static byte[] zip(byte[] csv) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("services.csv"));
            zip.write(csv);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
