package nl.nabij.residents;

import static nl.nabij.residents.ResidentTables.equal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.nabij.residents.ResidentTables.Place;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves all rows about one resident to another, and just these back. Where there can be one row only, one is set aside first
 * ({@link RowsAside}).
 */
@Component
class RowMoves {

    private final ResidentTables tables;
    private final RowsAside asides;
    private final JdbcClient jdbc;

    RowMoves(ResidentTables tables, RowsAside asides, JdbcClient jdbc) {
        this.tables = tables;
        this.asides = asides;
        this.jdbc = jdbc;
    }

    /** How many rows of each table are about this resident; those without any are left out. */
    Map<String, Integer> counts(ResidentId resident) {
        var counts = new LinkedHashMap<String, Integer>();
        tables.places().forEach(place -> {
            var count = jdbc.sql("select count(*) from %s where %s = ?".formatted(place.table(), place.field()))
                    .param(resident.value())
                    .query(Integer.class)
                    .single();
            if (count > 0) {
                counts.merge(place.table(), count, Integer::sum);
            }
        });
        return counts;
    }

    /** Moves everything, and keeps what went where under this merge. @throws IllegalStateException if something stayed behind */
    void move(UUID merge, ResidentId kept, ResidentId away) {
        var places = tables.places();
        asides.keep(merge, kept, away);
        places.forEach(place -> move(merge, place, kept, away));
        places.forEach(place -> {
            if (jdbc.sql("select exists (select from %s where %s = ?)".formatted(place.table(), place.field()))
                    .param(away.value())
                    .query(Boolean.class)
                    .single()) {
                throw new IllegalStateException("rows of %s stayed behind".formatted(place.table()));
            }
        });
    }

    /** Puts back what went along, and then what was set aside. Rows that are gone meanwhile stay gone. */
    void back(UUID merge, ResidentId kept, ResidentId away) {
        var moved = jdbc.sql("""
                select table_ as table, field from resident_merge_row where merge = ? and kind = 'MOVED' and table_ in (
                    select c.conrelid::regclass::text from pg_constraint c
                    where c.contype = 'f' and c.confrelid = to_regclass('resident'))
                group by 1, 2 order by min(place)
                """).param(merge).query(Place.class).list();
        moved.forEach(place -> {
            var key = tables.key(place.table());
            jdbc.sql("""
                    update %1$s t set %2$s = :away
                    from resident_merge_row r cross join lateral jsonb_populate_record(null::%1$s, r.row) k
                    where r.merge = :merge and r.kind = 'MOVED' and r.table_ = :table and r.field = :field
                      and t.%2$s = :kept and %3$s
                    """.formatted(place.table(), place.field(), equal("t", key, "k", key)))
                    .param("merge", merge)
                    .param("table", place.table())
                    .param("field", place.field())
                    .param("kept", kept.value())
                    .param("away", away.value())
                    .update();
        });
        asides.back(merge);
    }

    /** How many rows of each table went along, and are still there. */
    Map<String, Integer> along(UUID merge, ResidentId kept) {
        var along = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                select table_ as table, field from resident_merge_row where merge = ? and kind = 'MOVED'
                group by 1, 2 order by min(place)
                """)
                .param(merge)
                .query(Place.class)
                .list()
                .forEach(place -> along.merge(
                        place.table(),
                        jdbc.sql("""
                                select count(*) from %1$s t
                                join resident_merge_row r on r.merge = :merge and r.table_ = :table and r.field = :field
                                    and r.kind = 'MOVED'
                                cross join lateral jsonb_populate_record(null::%1$s, r.row) k
                                where t.%2$s = :kept and %3$s
                                """.formatted(
                                                place.table(),
                                                place.field(),
                                                equal("t", tables.key(place.table()), "k", tables.key(place.table()))))
                                .param("merge", merge)
                                .param("table", place.table())
                                .param("field", place.field())
                                .param("kept", kept.value())
                                .query(Integer.class)
                                .single(),
                        Integer::sum));
        return along;
    }

    private void move(UUID merge, Place place, ResidentId kept, ResidentId away) {
        var key = tables.key(place.table());
        var pairs = String.join(
                ", ",
                key.stream()
                        .map(column -> "%s, t.%s".formatted(literal(column), column))
                        .toList());
        jdbc.sql("""
                with moved as (
                    update %1$s t set %2$s = :kept where %2$s = :away returning jsonb_build_object(%3$s) as key)
                insert into resident_merge_row (merge, kind, table_, field, depth, row)
                select :merge, 'MOVED', :table, :field, 0, key from moved
                """.formatted(place.table(), place.field(), pairs))
                .param("merge", merge)
                .param("table", place.table())
                .param("field", place.field())
                .param("kept", kept.value())
                .param("away", away.value())
                .update();
    }

    /** The name of a column as text: without the quotes that SQL would need. */
    private static String literal(String column) {
        var name = column.startsWith("\"")
                ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                : column;
        return "'" + name.replace("'", "''") + "'";
    }
}
