package nl.nabij.caseload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.imports.Steps;
import nl.nabij.instruments.ZrmEdition;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Usage;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures a caseload file from the first byte to the last tie, against the same inserts written by hand. */
@Component
@Usage(
        name = "bench import",
        summary = "measures loading a caseload file of generated clients, in an empty region",
        options = {"--rows N  how many clients; 100000 when not given", "--plain  without the inserts by hand"})
class BenchImport implements Command {

    private static final int MANAGERS = 25;
    private static final int TEAMS = 7;

    private final Imports imports;
    private final Steps steps;
    private final Accounts accounts;
    private final Organisations organisations;
    private final ByHand byHand;
    private final JdbcClient jdbc;

    BenchImport(
            Imports imports,
            Steps steps,
            Accounts accounts,
            Organisations organisations,
            ByHand byHand,
            JdbcClient jdbc) {
        this.imports = imports;
        this.steps = steps;
        this.accounts = accounts;
        this.organisations = organisations;
        this.byHand = byHand;
        this.jdbc = jdbc;
    }

    @Override
    public int run(CommandLine line) throws IOException {
        if (jdbc.sql("select exists (select from resident)")
                .query(Boolean.class)
                .single()) {
            throw new Mistake("this region has people; add an empty one first: ./nabij region add bench");
        }
        var rows = line.option("rows").map(Integer::valueOf).orElse(100_000);
        var by = people();
        var file = generated(rows);
        line.print("%d clients with 13 scores, %,d bytes of CSV, %d MB of heap at most"
                .formatted(rows, Files.size(file), Runtime.getRuntime().maxMemory() >> 20));
        var started = System.nanoTime();
        ImportId id;
        try (var content = Files.newInputStream(file)) {
            id = accepted(imports.add(CaseloadFile.KEY, "bench.csv", content, by.actor()));
        }
        accepted(imports.check(id, imports.preview(id).mapping(), CaseloadFile.ADDITIONS));
        steps.finish(id);
        var checked = System.nanoTime();
        var found = imports.find(id).orElseThrow();
        if (found.good() != rows) {
            throw new Mistake("only %d rows are good: %s".formatted(found.good(), imports.faults(id, 0, 3)));
        }
        byHand.keep(id);
        var waited = System.nanoTime();
        accepted(imports.load(id));
        steps.finish(id);
        var loaded = System.nanoTime();
        var whole = seconds(started, checked) + seconds(waited, loaded);
        line.print("Nabij: %.1f s (bring in and check %.1f s, load %.1f s)"
                .formatted(whole, seconds(started, checked), seconds(waited, loaded)));
        if (!line.has("plain")) {
            var times = byHand.run();
            line.print("by hand: %.1f s (COPY %.1f s, one insert ... select per table %.1f s)"
                    .formatted(times.copy() + times.inserts(), times.copy(), times.inserts()));
            line.print(
                    "Nabij takes %.2f times as long (at most 1.5)".formatted(whole / (times.copy() + times.inserts())));
        }
        Files.delete(file);
        return 0;
    }

    private Account people() {
        var municipality = organisations
                .add("Gemeente van de meting", Organisation.Kind.MUNICIPALITY, null, null)
                .id();
        for (var i = 1; i <= TEAMS; i++) {
            organisations.addTeam(municipality, "Team " + i, null);
        }
        for (var i = 1; i <= MANAGERS; i++) {
            accounts.open(
                    "manager%d@bench.example".formatted(i),
                    "Manager " + i,
                    null,
                    municipality,
                    Set.of(Role.CLIENT_MANAGER));
        }
        var administrator =
                accounts.open("bench@bench.example", "Meting", null, municipality, Set.of(Role.ADMINISTRATOR));
        return accounts.find(administrator).orElseThrow();
    }

    private static Path generated(int rows) throws IOException {
        var random = new SplittableRandom(20261122);
        var file = Files.createTempFile("nabij-bench", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Klantnummer;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;Postcode;Huisnummer;Toevoeging;Taal;"
                    + "Klantmanager;Team;Uitkering sinds;Leefvorm;ZRM-datum;ZRM-versie");
            for (var domain : ZrmEdition.ZRM_2017.domains()) {
                out.write(";" + domain.name());
            }
            out.write("\n");
            for (var i = 0; i < rows; i++) {
                out.write("M%07d;Voornaam%d;de;Achternaam%d;%02d-%02d-%d;%dAB;%d;;nl;manager%d@bench.example;Team %d;"
                        .formatted(
                                i,
                                random.nextInt(5_000),
                                random.nextInt(50_000),
                                random.nextInt(1, 29),
                                random.nextInt(1, 13),
                                random.nextInt(1950, 2005),
                                random.nextInt(1000, 9999),
                                random.nextInt(1, 300),
                                1 + i % MANAGERS,
                                1 + i % TEAMS));
                out.write("01-03-2020;alleenstaand;%02d-05-2026;2017".formatted(random.nextInt(1, 29)));
                for (var score = 0; score < 13; score++) {
                    out.write(";" + random.nextInt(1, 6));
                }
                out.write("\n");
            }
        }
        return file;
    }

    private static ImportId accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var id) -> id;
            case Outcome.Refused(var message, var arguments) -> throw new Mistake(message + " " + arguments);
        };
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
