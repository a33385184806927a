package nl.nabij.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way to one table: added where the id is new, changed where something differs, left alone otherwise. */
class Upsert {

    private static final int BATCH = 500;

    private final String table;
    private final List<String> columns;
    private final Map<UUID, @Nullable Object[]> rows = new LinkedHashMap<>();

    /** @param columns without the id; one that begins with + is written with a change, but is no change by itself */
    Upsert(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** @return false if there is a row with this id already, which stays */
    boolean put(UUID id, @Nullable Object... values) {
        return rows.putIfAbsent(id, values) == null;
    }

    boolean holds(@Nullable UUID id) {
        return id != null && rows.containsKey(id);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    UUID[] ids() {
        return rows.keySet().toArray(UUID[]::new);
    }

    /** @param done hears how many rows were written, now and then */
    Counts write(JdbcTemplate jdbc, Journal journal, IntConsumer done) {
        if (rows.isEmpty()) {
            return Counts.NONE;
        }
        journal.before(table, ids());
        var batch = new ArrayList<@Nullable Object[]>(BATCH);
        for (var row : rows.entrySet()) {
            batch.add(values(row.getKey(), row.getValue()));
            if (batch.size() == BATCH) {
                jdbc.batchUpdate(sql(), batch);
                done.accept(batch.size());
                batch.clear();
            }
        }
        jdbc.batchUpdate(sql(), batch);
        done.accept(batch.size());
        return journal.after(table, ids());
    }

    /** What these parents had in an earlier data set and have no more; nothing where the data set has no such rows at all. */
    Counts removeOthers(Journal journal, String parent, Upsert parents) {
        if (rows.isEmpty()) {
            return Counts.NONE;
        }
        var removed = journal.remove(table, parent + " = any (?) and not id = any (?)", parents.ids(), ids());
        return new Counts(0, 0, 0, removed);
    }

    private static @Nullable Object[] values(UUID id, @Nullable Object[] values) {
        var all = new @Nullable Object[values.length + 1];
        all[0] = id;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private String sql() {
        var names = columns.stream().map(column -> column.replace("+", "")).toList();
        var compared =
                columns.stream().filter(column -> !column.startsWith("+")).toList();
        return "insert into %s (id, %s) values (?%s) on conflict (id) do update set %s where (%s) is distinct from (%s)"
                .formatted(
                        table,
                        String.join(", ", names),
                        ", ?".repeat(names.size()),
                        names.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", ")),
                        compared.stream().map(name -> table + "." + name).collect(Collectors.joining(", ")),
                        compared.stream().map(name -> "excluded." + name).collect(Collectors.joining(", ")));
    }

    /** How many rows of a data set were new, differed, were known already, and are gone. */
    record Counts(int added, int changed, int unchanged, int removed) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts and(Counts other) {
            return new Counts(
                    added + other.added, changed + other.changed, unchanged + other.unchanged, removed + other.removed);
        }
    }
}
