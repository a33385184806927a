package nl.nabij.caseload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import nl.nabij.instruments.ZrmEdition;
import org.dhatim.fastexcel.Workbook;

/** A caseload file of generated clients for {@link BenchImport}; the same seed gives the same clients. */
class BenchFile {

    static final int MANAGERS = 25;
    static final int TEAMS = 7;

    /** A workbook has 20 columns: 14 and the scores of these first domains. */
    private static final int WORKBOOK_SCORES = 6;

    private static final List<String> PERSON = List.of(
            "Klantnummer",
            "Voornaam",
            "Tussenvoegsel",
            "Achternaam",
            "Geboortedatum",
            "Postcode",
            "Huisnummer",
            "Taal",
            "Klantmanager",
            "Team",
            "Uitkering sinds",
            "Leefvorm",
            "ZRM-datum",
            "ZRM-versie");

    private final int rows;
    private final int round;

    /** @param round in the client numbers, so that the clients of every round are new */
    BenchFile(int rows, int round) {
        this.rows = rows;
        this.round = round;
    }

    /** All 13 scores. */
    Path csv() throws IOException {
        var file = Files.createTempFile("nabij-bench", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            each(ZrmEdition.ZRM_2017.domains().size(), cells -> {
                try {
                    out.write(String.join(";", cells));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }

    /** 20 columns; its texts are shared between the cells, as a spreadsheet program writes them. */
    Path workbook() throws IOException {
        var file = Files.createTempFile("nabij-bench", ".xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Nabij", "1.0");
                var sheet = workbook.newWorksheet("Caseload")) {
            var row = new int[1];
            each(WORKBOOK_SCORES, cells -> {
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(row[0], column, cells.get(column));
                }
                row[0]++;
                if (row[0] % 1_000 == 0) {
                    flush(sheet);
                }
            });
        }
        return file;
    }

    private static void flush(org.dhatim.fastexcel.Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void each(int scores, Consumer<List<String>> line) {
        var random = new SplittableRandom(20261122);
        var header = new ArrayList<>(PERSON);
        ZrmEdition.ZRM_2017.domains().stream().limit(scores).map(Enum::name).forEach(header::add);
        line.accept(header);
        for (var i = 0; i < rows; i++) {
            var cells = new ArrayList<>(List.of(
                    "M%d-%07d".formatted(round, i),
                    "Voornaam" + random.nextInt(5_000),
                    "de",
                    "Achternaam" + random.nextInt(50_000),
                    "%02d-%02d-%d".formatted(random.nextInt(1, 29), random.nextInt(1, 13), random.nextInt(1950, 2005)),
                    random.nextInt(1000, 9999) + "AB",
                    String.valueOf(random.nextInt(1, 300)),
                    "nl",
                    "manager%d@bench.example".formatted(1 + i % MANAGERS),
                    "Team " + (1 + i % TEAMS),
                    "01-03-2020",
                    "alleenstaand",
                    "%02d-05-2026".formatted(random.nextInt(1, 29)),
                    "2017"));
            for (var score = 0; score < scores; score++) {
                cells.add(String.valueOf(random.nextInt(1, 6)));
            }
            line.accept(cells);
        }
    }
}
