package nl.nabij.residents;

import static nl.nabij.residents.ResidentTables.equal;

import java.util.List;
import java.util.UUID;
import nl.nabij.residents.ResidentTables.Place;
import nl.nabij.residents.ResidentTables.Single;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are set aside whole in a merge, with what belongs to them, and come back when it is undone. */
@Component
class RowsAside {

    /** Of two days of last contact, the later one stays. */
    private static final String LAST_CONTACT = "last_contact";

    private final ResidentTables tables;
    private final JdbcClient jdbc;

    RowsAside(ResidentTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** Sets aside what both have and there can be one of only. */
    void keep(UUID merge, ResidentId kept, ResidentId away) {
        for (var place : tables.places()) {
            for (var single : tables.singles(place)) {
                if (single.predicate() == null || Clashes.isOneCaseload(single)) {
                    setAside(merge, place, single, kept, away);
                }
            }
        }
    }

    /** Puts it back, after what moved went back. */
    void back(UUID merge) {
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

    private void setAside(UUID merge, Place place, Single single, ResidentId kept, ResidentId away) {
        if (place.table().equals(LAST_CONTACT)) {
            setAside(merge, place, single, kept, away, "a", " and a.last_on <= k.last_on");
            setAside(merge, place, single, kept, away, "k", " and a.last_on > k.last_on");
        } else {
            setAside(merge, place, single, kept, away, "a", Clashes.isOneCaseload(single) ? Clashes.SAME : "");
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
                """.formatted(
                                place.table(), Clashes.clash(place, single) + besides, equal("t", key, side, key)))
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
