package nl.nabij.regions;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the catalog of the database says of the tables of one region. */
final class Tables {

    /** Sessions are keys to the program, and Flyway keeps its own book. */
    private static final Set<String> LEFT_OUT =
            Set.of("spring_session", "spring_session_attributes", "flyway_schema_history");

    /** @param columns those that can be written, in their order */
    record Table(String name, List<String> columns) {

        String columnList() {
            return String.join(", ", columns);
        }
    }

    /** @param bounds as SQL: {@code FOR VALUES FROM ... TO ...} */
    record Partition(String name, String table, String bounds) {}

    record Sequence(String name, long last) {}

    private final JdbcTemplate jdbc;
    private final String schema;

    Tables(Connection connection, String schema) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.schema = schema;
    }

    /** Every table whose rows a backup holds, each after those it refers to. */
    List<Table> inOrder() {
        var columns = new HashMap<String, List<String>>();
        jdbc.query(
                """
                select relname, quote_ident(attname) from pg_class
                join pg_attribute on attrelid = pg_class.oid
                where relnamespace = ?::regnamespace and relkind in ('r', 'p') and not relispartition
                  and attnum > 0 and not attisdropped and attgenerated = ''
                order by relname, attnum
                """,
                row -> {
                    columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(row.getString(2));
                },
                schema);
        var refersTo = new HashMap<String, Set<String>>();
        jdbc.query(
                """
                select child.relname, parent.relname from pg_constraint
                join pg_class child on child.oid = conrelid
                join pg_class parent on parent.oid = confrelid
                where contype = 'f' and child.relnamespace = ?::regnamespace and child.oid <> parent.oid
                order by 1, 2
                """,
                row -> {
                    refersTo.computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>())
                            .add(row.getString(2));
                },
                schema);
        var ordered = new LinkedHashSet<String>();
        columns.keySet().stream().sorted().forEach(name -> place(name, refersTo, ordered, new LinkedHashSet<>()));
        return ordered.stream()
                .filter(columns::containsKey)
                .filter(name -> !LEFT_OUT.contains(name))
                .map(name -> new Table(name, columns.getOrDefault(name, List.of())))
                .toList();
    }

    List<Partition> partitions() {
        return jdbc.query(
                """
                select part.relname, whole.relname, pg_get_expr(part.relpartbound, part.oid) from pg_class part
                join pg_inherits on inhrelid = part.oid
                join pg_class whole on whole.oid = inhparent
                where part.relnamespace = ?::regnamespace and part.relkind = 'r' and part.relispartition
                order by part.relname
                """, (row, number) -> new Partition(row.getString(1), row.getString(2), row.getString(3)), schema);
    }

    List<Sequence> sequences() {
        return jdbc.query("""
                select sequencename, last_value from pg_sequences
                where schemaname = ? and last_value is not null order by sequencename
                """, (row, number) -> new Sequence(row.getString(1), row.getLong(2)), schema);
    }

    List<BackupFile.Migration> migrations() {
        return jdbc.query(
                "select version, checksum from %s.flyway_schema_history where success and version is not null order by installed_rank"
                        .formatted(schema),
                (row, number) -> new BackupFile.Migration(row.getString(1), row.getInt(2)));
    }

    /** Empties the tables of a fresh schema, and gives them the partitions and counters of the file. */
    void prepare(BackupFile.StoredRegion stored, String login) {
        var names = inOrder().stream().map(table -> schema + "." + table.name()).toList();
        jdbc.execute("truncate " + String.join(", ", names));
        var there = partitions().stream().map(Partition::name).toList();
        for (var partition : stored.partitions()) {
            if (!there.contains(partition.name())) {
                jdbc.execute("create table %1$s.%2$s partition of %1$s.%3$s %4$s"
                        .formatted(schema, partition.name(), partition.table(), partition.bounds()));
            }
            jdbc.execute("revoke all on %s.%s from %s".formatted(schema, partition.name(), login));
        }
        for (var sequence : stored.sequences()) {
            jdbc.queryForList(
                    "select setval('%s.%s', ?)".formatted(schema, sequence.name()), Long.class, sequence.last());
        }
    }

    /** @throws IllegalStateException if tables refer to each other in a ring: no order of rows would do */
    private static void place(
            String table, Map<String, Set<String>> refersTo, Set<String> ordered, Set<String> underWay) {
        if (ordered.contains(table)) {
            return;
        }
        if (!underWay.add(table)) {
            throw new IllegalStateException("tables refer to each other in a ring: " + underWay);
        }
        refersTo.getOrDefault(table, Set.of()).forEach(parent -> place(parent, refersTo, ordered, underWay));
        underWay.remove(table);
        ordered.add(table);
    }
}
