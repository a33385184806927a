package nl.nabij.regions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts regions back from a file: everything of a region, or, when anything goes wrong, nothing. */
@Component
@Usage(
        name = "restore",
        arguments = "FILE",
        summary = "puts back every region in a file, or one",
        scope = Command.Scope.PROGRAM,
        options = {
            "--region NAME  only this region of the file",
            "--replace  needed where the region is there: what it holds now is lost"
        })
class Restore implements Command {

    private final Regions regions;
    private final Migrations migrations;

    Restore(Regions regions, Migrations migrations) {
        this.regions = regions;
        this.migrations = migrations;
    }

    @Override
    public int run(CommandLine line) throws IOException {
        var file = Path.of(line.argument("FILE"));
        line.progress("reading " + file);
        try (var reader = new BackupFile.Reader(file)) {
            var chosen = chosen(line, reader.contents().regions());
            for (var stored : chosen) {
                mayBeThere(line, stored);
            }
            for (var stored : chosen) {
                Replacement.of(reader, stored, migrations);
                line.print("region %s is back: %,d rows"
                        .formatted(
                                stored.name(),
                                stored.tables().stream()
                                        .mapToLong(BackupFile.StoredTable::rows)
                                        .sum()));
            }
        }
        regions.all();
        return 0;
    }

    private static List<BackupFile.StoredRegion> chosen(CommandLine line, List<BackupFile.StoredRegion> stored) {
        var chosen = stored.stream()
                .filter(region -> line.region().isEmpty() || line.region().get().equals(region.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Mistake("the file holds no region '%s', but %s"
                    .formatted(
                            line.region().orElse(""),
                            stored.stream().map(BackupFile.StoredRegion::name).toList()));
        }
        return chosen;
    }

    private void mayBeThere(CommandLine line, BackupFile.StoredRegion stored) {
        for (var region : regions.all()) {
            if (region.name().equals(stored.name()) && !line.has("replace")) {
                throw new Mistake("region %s is there already; type --replace as well to lose what it holds now"
                        .formatted(stored.name()));
            }
            if (!region.name().equals(stored.name()) && region.host().equals(stored.host())) {
                throw new Mistake("region %s of the file has the host %s, which region %s has here"
                        .formatted(stored.name(), stored.host(), region.name()));
            }
        }
    }
}
