package nl.nabij.services;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what one data set adds, changes and takes away, as it was before ({@code service_change}), for {@link Undo}. */
class Journal {

    /** The text search of a service follows from the rest; it is no change. */
    static final String FINGERPRINT = "md5((to_jsonb(t) - 'search')::text)";

    private final JdbcTemplate jdbc;
    private final UUID load;

    Journal(JdbcTemplate jdbc, UUID load) {
        this.jdbc = jdbc;
        this.load = load;
    }

    /** Keeps those of these rows that are there; told before they are written. */
    void before(String table, UUID[] ids) {
        jdbc.update("""
                insert into service_change (import, table_name, row_key, before)
                select ?, ?, id::text, to_jsonb(t) from %s t where id = any (?)
                """.formatted(table), load, table, ids);
    }

    /** What became of them; told after they were written. @return how many were added and changed */
    Upsert.Counts after(String table, UUID[] ids) {
        var added = jdbc.update("""
                insert into service_change (import, table_name, row_key, after)
                select ?, ?, id::text, %s from %s t where id = any (?)
                on conflict (import, table_name, row_key) do nothing
                """.formatted(FINGERPRINT, table), load, table, ids);
        var unchanged = jdbc.update("""
                delete from service_change c using %s t
                where c.import = ? and c.table_name = ? and c.row_key = t.id::text and t.id = any (?)
                  and c.before = to_jsonb(t)
                """.formatted(table), load, table, ids);
        var changed = jdbc.update("""
                update service_change c set after = %s from %s t
                where c.import = ? and c.table_name = ? and c.row_key = t.id::text and t.id = any (?)
                  and c.before is not null
                """.formatted(FINGERPRINT, table), load, table, ids);
        return new Upsert.Counts(added, changed, unchanged, 0);
    }

    /** A row that was added, known by this key. */
    void added(String table, String key) {
        jdbc.update(
                "insert into service_change (import, table_name, row_key) values (?, ?, ?) on conflict do nothing",
                load,
                table,
                key);
    }

    /**
     * Takes rows away, and first what goes with them.
     *
     * @param which condition on them, with its values
     * @return how many of the table itself
     */
    int remove(String table, String which, Object... values) {
        for (var child : goingWith(table)) {
            remove(child[0], "%s in (select id from %s where %s)".formatted(child[1], table, which), values);
        }
        var all = new Object[values.length + 2];
        all[0] = load;
        all[1] = table;
        System.arraycopy(values, 0, all, 2, values.length);
        jdbc.update("""
                insert into service_change (import, table_name, row_key, before)
                select ?, ?, id::text, to_jsonb(t) from %s t where %s on conflict do nothing
                """.formatted(table, which), all);
        return jdbc.update("delete from %s where %s".formatted(table, which), values);
    }

    /** Tables, each with the column by which its rows go with a row of this one. */
    private List<String[]> goingWith(String table) {
        return jdbc.query("""
                select c.conrelid::regclass::text, quote_ident(a.attname)
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confdeltype = 'c' and c.confrelid = to_regclass(?)
                """, (row, number) -> new String[] {row.getString(1), row.getString(2)}, table);
    }
}
