package nl.nabij.regions;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A region from a file takes the place of the one that is there. The old one is set aside under another name until the
 * new one is complete, and comes back when anything goes wrong; after a kill, at the next start.
 */
final class Replacement {

    private static final String ASIDE = "before_";

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private Replacement(DataSource owner) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** @throws Mistake if the tables of the file are not tables that this program has had */
    static void of(BackupFile.Reader reader, BackupFile.StoredRegion stored, Migrations migrations) {
        var region = new Region(stored.name(), stored.host());
        migrations.alone(owner -> {
            var replacement = new Replacement(owner);
            replacement.setAside(region);
            try {
                migrations.fill(owner, region, last(stored) + "?");
                replacement.transaction.executeWithoutResult(status -> replacement.rows(reader, stored, region));
                migrations.fill(owner, region, Migrations.LATEST);
                replacement.transaction.executeWithoutResult(status -> {
                    replacement.insert(region.name(), region.host());
                    migrations.isFilled(replacement.jdbc, region);
                    replacement.drop(ASIDE + region.schema());
                });
            } catch (RuntimeException e) {
                replacement.undo(region.name());
                throw e;
            }
            return region;
        });
    }

    /** Brings back what was set aside when the program was killed. */
    static void undoUnfinished(DataSource owner) {
        var replacement = new Replacement(owner);
        replacement
                .jdbc
                .sql("select nspname from pg_namespace where nspname like 'before\\_region\\_%'")
                .query(String.class)
                .list()
                .forEach(schema -> replacement.undo(schema.substring((ASIDE + "region_").length())));
    }

    private void setAside(Region region) {
        transaction.executeWithoutResult(status -> {
            var host = jdbc.sql("delete from shared.region where name = ? returning host")
                    .param(region.name())
                    .query(String.class)
                    .optional();
            if (host.isEmpty()) {
                drop(region.schema());
                return;
            }
            var aside = ASIDE + region.schema();
            jdbc.sql("alter schema %s rename to %s".formatted(region.schema(), aside))
                    .update();
            jdbc.sql("comment on schema %s is '%s'".formatted(aside, host.get().replace("'", "''")))
                    .update();
        });
    }

    private void undo(String name) {
        var region = new Region(name, "");
        transaction.executeWithoutResult(status -> {
            drop(region.schema());
            jdbc.sql("delete from shared.region where name = ?").param(name).update();
            var aside = ASIDE + region.schema();
            var host = jdbc.sql("select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = ?")
                    .param(aside)
                    .query(String.class)
                    .optional();
            if (host.isPresent()) {
                jdbc.sql("alter schema %s rename to %s".formatted(aside, region.schema()))
                        .update();
                insert(name, host.get());
            }
        });
    }

    private void rows(BackupFile.Reader reader, BackupFile.StoredRegion stored, Region region) {
        var connection = DataSourceUtils.getConnection(owner);
        var tables = new Tables(connection, region.schema());
        if (!tables.migrations().equals(stored.migrations())) {
            throw new Mistake("region %s was made by a newer or another Nabij, with other tables; nothing was restored"
                    .formatted(region.name()));
        }
        tables.prepare(stored, region.login());
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : stored.tables()) {
                try (var in = reader.rows(stored, table)) {
                    var rows = copy.copyIn(
                            "copy %s.%s (%s) from stdin"
                                    .formatted(region.schema(), table.name(), String.join(", ", table.columns())),
                            in);
                    if (rows != table.rows()) {
                        throw new Mistake("table %s should have %,d rows and has %,d; nothing was restored"
                                .formatted(table.name(), table.rows(), rows));
                    }
                }
            }
        } catch (SQLException | IOException e) {
            throw new Mistake(
                    "region %s cannot be restored (%s); nothing was changed".formatted(region.name(), e.getMessage()),
                    e);
        } finally {
            DataSourceUtils.releaseConnection(connection, owner);
        }
    }

    private void insert(String name, String host) {
        jdbc.sql("insert into shared.region (name, host) values (?, ?)")
                .params(name, host)
                .update();
    }

    private void drop(String schema) {
        jdbc.sql("drop schema if exists %s cascade".formatted(schema)).update();
    }

    private static String last(BackupFile.StoredRegion stored) {
        return stored.migrations().stream()
                .map(BackupFile.Migration::version)
                .max(Comparator.comparingInt(Integer::parseInt))
                .orElseThrow(() -> new Mistake("the file holds no tables of region " + stored.name()));
    }
}
