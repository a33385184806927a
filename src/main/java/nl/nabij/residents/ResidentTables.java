package nl.nabij.residents;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which tables tell about a resident, what there can be one of only, and what goes with what: the database's knowledge, asked
 * of its catalog, so that the table of a module of tomorrow is known without a word here. All names come quoted.
 */
@Component
class ResidentTables {

    /** Who may be one person is found anew after a merge. */
    private static final List<String> FOUND_ANEW = List.of("resident_double", "resident_compared");

    private final JdbcClient jdbc;

    ResidentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column of a table that names a resident. */
    record Place(String table, String field) {}

    /**
     * That there can be one row only.
     *
     * @param columns of the index without the one that names the resident; each an expression
     * @param predicate of which rows there can be one only, such as plans that are open; null where it is of all
     */
    record Single(
            String index, List<String> columns, @Nullable String predicate, boolean nullsAreEqual) {}

    /** Rows of one table that belong to a row of another, and go with it. */
    record Belonging(
            String table, List<String> columns, String parent, List<String> parentColumns, boolean goesWithIt) {}

    List<Place> places() {
        return jdbc.sql("""
                select c.conrelid::regclass::text as table, quote_ident(a.attname) as field
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = to_regclass('resident') and cardinality(c.conkey) = 1
                  and c.conparentid = 0 and c.conrelid::regclass::text <> all (?)
                order by 1, 2
                """)
                .param(FOUND_ANEW.toArray(String[]::new))
                .query(Place.class)
                .list();
    }

    /** What there can be one of only for one resident, in the order of the names of the indexes. */
    List<Single> singles(Place place) {
        return jdbc
                .sql("""
                select i.indexrelid::regclass::text as index, pg_get_expr(i.indpred, i.indrelid) as predicate,
                       i.indnullsnotdistinct as nulls,
                       array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) n) as columns
                from pg_index i where i.indisunique and i.indrelid = to_regclass(?) order by 1
                """)
                .param(place.table())
                .query((row, number) -> new Index(
                        row.getString("index"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("predicate"),
                        row.getBoolean("nulls")))
                .list()
                .stream()
                .filter(index -> index.columns().contains(place.field()))
                .map(index -> new Single(
                        index.name(),
                        index.columns().stream()
                                .filter(column -> !column.equals(place.field()))
                                .toList(),
                        index.predicate(),
                        index.nullsAreEqual()))
                .toList();
    }

    /** Columns of the primary key. @throws IllegalStateException if there is none: what moved could not be told apart */
    List<String> key(String table) {
        var columns = jdbc.sql("""
                select quote_ident(a.attname) from pg_index i
                join lateral unnest(i.indkey::int[]) with ordinality k (number, place) on true
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indisprimary and i.indrelid = to_regclass(?) order by k.place
                """).param(table).query(String.class).list();
        if (columns.isEmpty()) {
            throw new IllegalStateException("table %s has no primary key".formatted(table));
        }
        return columns;
    }

    /** What belongs to rows of this table. */
    List<Belonging> belongings(String parent) {
        return jdbc.sql("""
                select c.conrelid::regclass::text as child, c.confdeltype = 'c' as goes,
                       array(select quote_ident(attname) from unnest(c.conkey) with ordinality k (n, place)
                             join pg_attribute on attrelid = c.conrelid and attnum = k.n order by k.place) as columns,
                       array(select quote_ident(attname) from unnest(c.confkey) with ordinality k (n, place)
                             join pg_attribute on attrelid = c.confrelid and attnum = k.n order by k.place) as parents
                from pg_constraint c
                where c.contype = 'f' and c.confrelid = to_regclass(?) and c.conparentid = 0 order by 1, c.conname
                """)
                .param(parent)
                .query((row, number) -> new Belonging(
                        row.getString("child"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        parent,
                        List.of((String[]) row.getArray("parents").getArray()),
                        row.getBoolean("goes")))
                .list();
    }

    /** Columns that can be written, of those that a kept row has. */
    List<String> writable(String table, List<String> among) {
        return jdbc.sql("""
                select quote_ident(attname) from pg_attribute
                where attrelid = to_regclass(:table) and attnum > 0 and not attisdropped and attgenerated = ''
                  and attname = any (:among) order by attnum
                """)
                .param("table", table)
                .param("among", among.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private record Index(
            String name, List<String> columns, @Nullable String predicate, boolean nullsAreEqual) {}

    /** 'a.x = b.x and a.y = b.y'. */
    static String equal(String one, List<String> ones, String other, List<String> others) {
        return String.join(
                " and ",
                Arrays.stream(ones.toArray(String[]::new))
                        .map(column -> "%s.%s = %s.%s".formatted(one, column, other, others.get(ones.indexOf(column))))
                        .toList());
    }
}
