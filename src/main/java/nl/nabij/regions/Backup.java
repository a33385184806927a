package nl.nabij.regions;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Writes regions to a file, all as they were at one moment, while everybody goes on working. */
@Component
@Usage(
        name = "backup",
        arguments = "FILE",
        summary = "writes every region, or one, to a new file",
        scope = Command.Scope.REGION_OR_ALL)
class Backup implements Command {

    private final Database database;
    private final Regions regions;
    private final Clock clock;

    Backup(Database database, Regions regions, Clock clock) {
        this.database = database;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public int run(CommandLine line) throws Exception {
        var file = Path.of(line.argument("FILE"));
        var chosen = regions.all().stream()
                .filter(region -> line.region().isEmpty() || line.region().get().equals(region.name()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Mistake("there is no region to write");
        }
        try (var pool = database.pool(Database.OWNER, 1);
                var connection = pool.getConnection();
                var writer = new BackupFile.Writer(file)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var stored = new ArrayList<BackupFile.StoredRegion>();
            for (var region : chosen) {
                stored.add(region(connection, writer, region, line));
            }
            writer.finish(new BackupFile.Contents(BackupFile.FORMAT, clock.instant(), stored));
            connection.rollback();
        }
        line.print("%s holds %d %s; it can be read by user %s only, and names people: keep it as safe as the program"
                .formatted(
                        file,
                        chosen.size(),
                        chosen.size() == 1 ? "region" : "regions",
                        System.getProperty("user.name")));
        return 0;
    }

    private static BackupFile.StoredRegion region(
            Connection connection, BackupFile.Writer writer, Region region, CommandLine line) throws Exception {
        var tables = new Tables(connection, region.schema());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var stored = new ArrayList<BackupFile.StoredTable>();
        for (var table : tables.inOrder()) {
            stored.add(writer.table(
                    region.name(),
                    table,
                    out -> copy.copyOut(
                            "copy (select %s from %s.%s) to stdout"
                                    .formatted(table.columnList(), region.schema(), table.name()),
                            out)));
        }
        line.progress("region %s: %,d rows in %d tables"
                .formatted(
                        region.name(),
                        stored.stream().mapToLong(BackupFile.StoredTable::rows).sum(),
                        stored.size()));
        return new BackupFile.StoredRegion(
                region.name(),
                region.host(),
                tables.migrations(),
                List.copyOf(stored),
                tables.partitions(),
                tables.sequences());
    }
}
