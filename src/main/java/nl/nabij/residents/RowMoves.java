package nl.nabij.residents;

import static nl.nabij.residents.ResidentTables.equal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.nabij.residents.ResidentTables.Place;
import nl.nabij.residents.ResidentTables.Single;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves all rows about one resident to another, and just these back. Where there can be one row only, one is set aside whole,
 * with what belongs to it; of rows in progress ('one open plan') nothing is set aside: that is for people to solve first.
 */
@Component
class RowMoves {

    /** Two of them that are of one account are one; otherwise somebody hands over first. */
    private static final String ONE_CASELOAD = "tie_one_caseload";

    /** Of two days of last contact, the later one stays. */
    private static final String LAST_CONTACT = "last_contact";

    private final ResidentTables tables;
    private final JdbcClient jdbc;

    RowMoves(ResidentTables tables, JdbcClient jdbc) {
        this.tables = tables;
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

    /** Of what is in progress there would be two: the names of the indexes that forbid it. */
    List<String> broken(ResidentId kept, ResidentId away) {
        var broken = new ArrayList<String>();
        for (var place : tables.places()) {
            for (var single : tables.singles(place)) {
                var inProgress = single.predicate() != null;
                if (inProgress && count(place, single, kept, away, isOneCaseload(single) ? DIFFERENT : "") > 0) {
                    broken.add(single.index());
                }
                if (!inProgress && isStuck(place, single, kept, away)) {
                    broken.add(place.table());
                }
            }
        }
        return broken.stream().distinct().toList();
    }

    /** Of what there can be one only, and both have: how many rows of each table will be set aside. */
    Map<String, Integer> aside(ResidentId kept, ResidentId away) {
        var aside = new LinkedHashMap<String, Integer>();
        for (var place : tables.places()) {
            for (var single : tables.singles(place)) {
                var count = single.predicate() == null
                        ? count(place, single, kept, away, "")
                        : isOneCaseload(single) ? count(place, single, kept, away, SAME) : 0;
                if (count > 0) {
                    aside.merge(place.table(), count, Integer::sum);
                }
            }
        }
        return aside;
    }

    /** Moves everything, and keeps what went where under this merge. @throws IllegalStateException if something stayed behind */
    void move(UUID merge, ResidentId kept, ResidentId away) {
        var places = tables.places();
        for (var place : places) {
            for (var single : tables.singles(place)) {
                if (single.predicate() == null || isOneCaseload(single)) {
                    setAside(merge, place, single, kept, away);
                }
            }
        }
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
        jdbc.sql("""
                select place, table_, array(select jsonb_object_keys(row)) as columns from resident_merge_row
                where merge = ? and kind = 'ASIDE' order by depth, place
                """)
                .param(merge)
                .query((row, number) -> new Aside(row.getLong("place"), row.getString("table_"), List.of((String[])
                        row.getArray("columns").getArray())))
                .list()
                .forEach(aside -> restore(aside, merge));
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

    private static final String SAME = " and a.account is not distinct from k.account";
    private static final String DIFFERENT = " and a.account is distinct from k.account";

    private static boolean isOneCaseload(Single single) {
        return single.index().equals(ONE_CASELOAD);
    }

    private int count(Place place, Single single, ResidentId kept, ResidentId away, String besides) {
        return jdbc.sql("select count(*) " + clash(place, single) + besides)
                .param("kept", kept.value())
                .param("away", away.value())
                .query(Integer.class)
                .single();
    }

    /** What would be set aside is held by rows that cannot go with it. */
    private boolean isStuck(Place place, Single single, ResidentId kept, ResidentId away) {
        return tables.belongings(place.table()).stream()
                .filter(belonging -> !belonging.goesWithIt())
                .anyMatch(belonging -> jdbc.sql(
                                "select exists (select " + clash(place, single) + " and exists (select from "
                                        + belonging.table() + " c where "
                                        + equal("c", belonging.columns(), "a", belonging.parentColumns()) + "))")
                        .param("kept", kept.value())
                        .param("away", away.value())
                        .query(Boolean.class)
                        .single());
    }

    /** The rows a of who goes away and k of who is kept of which there can be one only. */
    private static String clash(Place place, Single single) {
        var which = single.predicate() == null ? "true" : single.predicate();
        var columns = IntStream.range(0, single.columns().size())
                .mapToObj(n -> ", %s as single__%d".formatted(single.columns().get(n), n))
                .reduce("", String::concat);
        var same = IntStream.range(0, single.columns().size())
                .mapToObj(n -> " and a.single__%1$d %2$s k.single__%1$d"
                        .formatted(n, single.nullsAreEqual() ? "is not distinct from" : "="))
                .reduce("", String::concat);
        return """
                from (select t.*%3$s from %1$s t where %2$s = :away and (%4$s)) a
                join (select t.*%3$s from %1$s t where %2$s = :kept and (%4$s)) k on true%5$s where true
                """.formatted(place.table(), place.field(), columns, which, same);
    }

    private void setAside(UUID merge, Place place, Single single, ResidentId kept, ResidentId away) {
        if (place.table().equals(LAST_CONTACT)) {
            setAside(merge, place, single, kept, away, "a", " and a.last_on <= k.last_on");
            setAside(merge, place, single, kept, away, "k", " and a.last_on > k.last_on");
        } else {
            setAside(merge, place, single, kept, away, "a", isOneCaseload(single) ? SAME : "");
        }
    }

    /** @param side a where the row of who goes away is set aside, k where that of who is kept is */
    private void setAside(
            UUID merge, Place place, Single single, ResidentId kept, ResidentId away, String side, String besides) {
        var key = tables.key(place.table());
        var count = jdbc.sql("""
                insert into resident_merge_row (merge, kind, table_, field, depth, row)
                select :merge, 'ASIDE', :table, :field, 0, to_jsonb(t) from %1$s t
                where exists (select %2$s and %3$s)
                """.formatted(place.table(), clash(place, single) + besides, equal("t", key, side, key)))
                .param("merge", merge)
                .param("table", place.table())
                .param("field", place.field())
                .param("kept", kept.value())
                .param("away", away.value())
                .update();
        if (count == 0) {
            return;
        }
        for (var depth = 0; belongings(merge, depth) > 0; depth++) {}
        jdbc.sql("""
                delete from %1$s t using resident_merge_row r cross join lateral jsonb_populate_record(null::%1$s, r.row) k
                where r.merge = :merge and r.kind = 'ASIDE' and r.depth = 0 and r.table_ = :table and %2$s
                """.formatted(place.table(), equal("t", key, "k", key)))
                .param("merge", merge)
                .param("table", place.table())
                .update();
    }

    /** Keeps what belongs to what was set aside, one step further away. @return how many rows that are */
    private int belongings(UUID merge, int depth) {
        var parents = jdbc.sql("""
                select distinct table_ from resident_merge_row where merge = ? and kind = 'ASIDE' and depth = ? order by 1
                """).params(merge, depth).query(String.class).list();
        var count = 0;
        for (var parent : parents) {
            for (var belonging : tables.belongings(parent)) {
                count += jdbc.sql("""
                        insert into resident_merge_row (merge, kind, table_, field, depth, row)
                        select distinct :merge::uuid, 'ASIDE', :table, '', :depth + 1, to_jsonb(c) from %1$s c
                        join resident_merge_row r on r.merge = :merge and r.kind = 'ASIDE' and r.depth = :depth and r.table_ = :parent
                        cross join lateral jsonb_populate_record(null::%2$s, r.row) p
                        where %3$s and not exists (select from resident_merge_row known
                            where known.merge = :merge and known.kind = 'ASIDE' and known.table_ = :table
                              and known.row = to_jsonb(c))
                        """.formatted(
                                        belonging.table(),
                                        parent,
                                        equal("c", belonging.columns(), "p", belonging.parentColumns())))
                        .param("merge", merge)
                        .param("table", belonging.table())
                        .param("parent", parent)
                        .param("depth", depth)
                        .update();
            }
        }
        return count;
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

    private void restore(Aside aside, UUID merge) {
        var columns = String.join(", ", tables.writable(aside.table(), aside.columns()));
        jdbc.sql("""
                insert into %1$s (%2$s) overriding system value
                select %2$s from jsonb_populate_record(null::%1$s, (select row from resident_merge_row where merge = :merge and place = :place))
                """.formatted(aside.table(), columns))
                .param("merge", merge)
                .param("place", aside.place())
                .update();
    }

    /** A whole row that was set aside. */
    private record Aside(long place, String table, List<String> columns) {}
}
