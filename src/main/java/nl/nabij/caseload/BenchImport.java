package nl.nabij.caseload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Imports.Outcome;
import nl.nabij.imports.Steps;
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

/**
 * Measures a caseload file from the first byte to the last tie, against the same inserts written by hand. Both ways load into
 * the same growing tables, in several rounds; who goes first changes every round, so that a busy moment hits both.
 */
@Component
@Usage(
        name = "bench import",
        summary = "measures loading a caseload file of generated clients, in an empty region",
        options = {
            "--rows N  how many clients a round; 100000 when not given",
            "--rounds N  how often; 5 when not given",
            "--plain  once, without the inserts by hand",
            "--xlsx  once, an Excel file of 20 columns, without the inserts by hand"
        })
class BenchImport implements Command {

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

    /** What something took, in seconds: on the wall, and of the CPU in this program and the database. */
    private record Took(double wall, double cpu) {

        Took and(Took other) {
            return new Took(wall + other.wall, cpu + other.cpu);
        }
    }

    /** @param copy the part of {@code hand} that is plain COPY, in seconds */
    private record Round(Took checked, Took loaded, Took hand, double copy) {

        Took nabij() {
            return checked.and(loaded);
        }

        double wall() {
            return nabij().wall / hand.wall;
        }

        double cpu() {
            return nabij().cpu / hand.cpu;
        }
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
        line.print("%d clients, %d MB of heap at most"
                .formatted(rows, Runtime.getRuntime().maxMemory() >> 20));
        if (line.has("xlsx") || line.has("plain")) {
            once(line, by, rows);
            return 0;
        }
        var rounds = new ArrayList<Round>();
        for (var i = 1; i <= line.option("rounds").map(Integer::valueOf).orElse(5); i++) {
            rounds.add(round(line, by, rows, i));
        }
        line.print("Nabij takes %s times as long (at most 1.5), and %s times as much CPU"
                .formatted(spread(rounds, Round::wall), spread(rounds, Round::cpu)));
        return 0;
    }

    private void once(CommandLine line, Account by, int rows) throws IOException {
        var xlsx = line.has("xlsx");
        var file = xlsx ? new BenchFile(rows, 1).workbook() : new BenchFile(rows, 1).csv();
        line.print("%,d bytes of %s".formatted(Files.size(file), xlsx ? "XLSX" : "CSV"));
        var ids = new ImportId[1];
        var checked = measured(() -> ids[0] = checked(file, by, rows));
        var loaded = measured(() -> loaded(ids[0]));
        line.print("Nabij: %s (bring in and check %s, load %s)"
                .formatted(said(checked.and(loaded)), said(checked), said(loaded)));
        Files.delete(file);
    }

    private Round round(CommandLine line, Account by, int rows, int number) throws IOException {
        var file = new BenchFile(rows, number).csv();
        var ids = new ImportId[1];
        var copy = new double[1];
        var checked = measured(() -> ids[0] = checked(file, by, rows));
        byHand.keep(ids[0]);
        Took loaded;
        Took hand;
        if (number % 2 == 0) {
            hand = measured(() -> copy[0] = byHand.run());
            loaded = measured(() -> loaded(ids[0]));
        } else {
            loaded = measured(() -> loaded(ids[0]));
            hand = measured(() -> copy[0] = byHand.run());
        }
        byHand.forget();
        Files.delete(file);
        var round = new Round(checked, loaded, hand, copy[0]);
        line.print("round %d: Nabij %s (check %s, load %s), by hand %s (COPY %.1f s): %.2f times, CPU %.2f times"
                .formatted(
                        number,
                        said(round.nabij()),
                        said(checked),
                        said(loaded),
                        said(hand),
                        round.copy(),
                        round.wall(),
                        round.cpu()));
        return round;
    }

    private ImportId checked(Path file, Account by, int rows) {
        ImportId id;
        try (var content = Files.newInputStream(file)) {
            id = accepted(imports.add(CaseloadFile.KEY, String.valueOf(file.getFileName()), content, by.actor()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        accepted(imports.check(id, imports.preview(id).mapping(), CaseloadFile.ADDITIONS));
        steps.finish(id);
        var found = imports.find(id).orElseThrow();
        if (found.good() != rows) {
            throw new Mistake("only %d rows are good: %s".formatted(found.good(), imports.faults(id, 0, 3)));
        }
        return id;
    }

    private void loaded(ImportId id) {
        accepted(imports.load(id));
        steps.finish(id);
    }

    private Took measured(Runnable work) {
        var cpu = Cpu.now(jdbc);
        var started = System.nanoTime();
        work.run();
        var wall = (System.nanoTime() - started) / 1e9;
        return new Took(wall, Cpu.now(jdbc).since(cpu));
    }

    private static String said(Took took) {
        return "%.1f s, CPU %.1f".formatted(took.wall(), took.cpu());
    }

    /** The median, and the lowest and highest. */
    private static String spread(List<Round> rounds, ToDoubleFunction<Round> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return "%.2f (%.2f to %.2f)".formatted(median, sorted[0], sorted[sorted.length - 1]);
    }

    private Account people() {
        var municipality = organisations
                .add("Gemeente van de meting", Organisation.Kind.MUNICIPALITY, null, null)
                .id();
        for (var i = 1; i <= BenchFile.TEAMS; i++) {
            organisations.addTeam(municipality, "Team " + i, null);
        }
        for (var i = 1; i <= BenchFile.MANAGERS; i++) {
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

    private static ImportId accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var id) -> id;
            case Outcome.Refused(var message, var arguments) -> throw new Mistake(message + " " + arguments);
        };
    }
}
