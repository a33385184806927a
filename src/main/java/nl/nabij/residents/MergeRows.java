package nl.nabij.residents;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That two residents were made one, and what it takes to undo that. */
@Repository
class MergeRows {

    private final ResidentTables tables;
    private final FoundRows compared;
    private final JdbcClient jdbc;

    MergeRows(ResidentTables tables, FoundRows compared, JdbcClient jdbc) {
        this.tables = tables;
        this.compared = compared;
        this.jdbc = jdbc;
    }

    /** A merge that can be undone. */
    record Undoable(UUID id, Merges.Made made, String name, Map<String, Integer> keptRows) {}

    /**
     * Nobody else changes or adds residents meanwhile, and no row is added about these two: who wants to, waits. A file that
     * is being loaded is waited for, but not for long.
     */
    void lock(ResidentId one, ResidentId other) {
        jdbc.sql("set local lock_timeout = '5s'").update();
        jdbc.sql("lock table resident in share row exclusive mode").update();
        jdbc.sql("select id from resident where id in (?, ?) order by id for update")
                .params(one.value(), other.value())
                .query(UUID.class)
                .list();
        jdbc.sql("set local lock_timeout = default").update();
    }

    UUID begin(Resident kept, Resident away, SignedIn who, Instant now, Instant until, Map<String, Integer> keptRows) {
        var id = ResidentId.next().value();
        jdbc.sql("""
                insert into resident_merge (id, kept, away, away_number, merged_by, merged_name, merged_at, undo_until,
                                            away_row, kept_before, kept_after, kept_rows)
                select :id, k.id, a.id, a.client_number, :by, :name, :now, :until, to_jsonb(a), to_jsonb(k), to_jsonb(k),
                       (select coalesce(jsonb_object_agg(t, n), '{}') from unnest(:tables::text[], :counts::int[]) u (t, n))
                from resident k, resident a where k.id = :kept and a.id = :away
                """)
                .param("id", id)
                .param("by", who.reference())
                .param("name", who.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("tables", keptRows.keySet().toArray(String[]::new))
                .param("counts", keptRows.values().toArray(Integer[]::new))
                .param("kept", kept.id().value())
                .param("away", away.id().value())
                .update();
        return id;
    }

    /** After all that was about this resident went along. */
    void remove(ResidentId away) {
        jdbc.sql("delete from resident where id = ?").param(away.value()).update();
    }

    /** Remembers how the kept resident is now, so that undoing knows what was changed since. */
    void united(UUID id, ResidentId kept) {
        jdbc.sql(
                        "update resident_merge set kept_after = (select to_jsonb(r) from resident r where id = ?) where id = ?")
                .params(kept.value(), id)
                .update();
    }

    /** News that somebody has not heard yet is about the resident who was kept. */
    void readdress(ResidentId away, ResidentId kept) {
        jdbc.sql("""
                update event_publication set serialized_event = replace(serialized_event, :away, :kept)
                where completion_date is null and position(:away in serialized_event) > 0
                """)
                .param("away", away.toString())
                .param("kept", kept.toString())
                .update();
    }

    Optional<Undoable> undoable(ResidentId kept, ResidentId away, Instant now) {
        return jdbc.sql("""
                select id, away, merged_name, merged_at, undo_until as until, kept_rows,
                       concat_ws(' ', away_row ->> 'given_name', nullif(away_row ->> 'infix', ''), away_row ->> 'family_name') as name,
                       array(select key from jsonb_each(kept_rows) order by key) as tables,
                       array(select value::int from jsonb_each(kept_rows) order by key) as counts
                from resident_merge where kept = :kept and away = :away and undo_until > :now
                """)
                .param("kept", kept.value())
                .param("away", away.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    var tables = (String[]) row.getArray("tables").getArray();
                    var counts = (Integer[]) row.getArray("counts").getArray();
                    var rows = new TreeMap<String, Integer>();
                    for (var i = 0; i < tables.length; i++) {
                        rows.put(tables[i], counts[i]);
                    }
                    return new Undoable(row.getObject("id", UUID.class), Merges.made(row), row.getString("name"), rows);
                })
                .optional();
    }

    /** Whether somebody else was made one with the same resident after that. */
    boolean hasLater(ResidentId kept, Instant at) {
        return jdbc.sql("select exists (select from resident_merge where kept = ? and merged_at > ?)")
                .params(kept.value(), Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody else has the client number of one of the two by now. */
    boolean isNumberTaken(UUID id, ResidentId kept) {
        return jdbc.sql("""
                select exists (select from resident r, resident_merge m
                               where m.id = ? and r.id <> ? and r.client_number in (m.away_number, m.kept_before ->> 'client_number'))
                """).params(id, kept.value()).query(Boolean.class).single();
    }

    /** Each field as it was before, unless somebody changed it since. */
    void restoreKept(UUID id, ResidentId kept) {
        var fields = jdbc.sql("""
                select before.key from resident_merge m
                cross join lateral jsonb_each(m.kept_before) before
                join lateral jsonb_each(m.kept_after) after using (key)
                join resident r on r.id = m.kept
                where m.id = ? and key not in ('id', 'version', 'created_at') and before.value <> after.value
                  and to_jsonb(r) -> key = after.value
                """).param(id).query(String.class).list();
        var columns = tables.writable("resident", fields);
        if (columns.isEmpty()) {
            return;
        }
        var list = String.join(", ", columns);
        jdbc.sql("""
                update resident set version = version + 1, (%1$s) = (select %1$s from jsonb_populate_record(null::resident,
                    (select kept_before from resident_merge where id = :id)))
                where id = :kept
                """.formatted(list))
                .param("id", id)
                .param("kept", kept.value())
                .update();
    }

    void restoreAway(UUID id) {
        var keys = jdbc.sql("select jsonb_object_keys(away_row) from resident_merge where id = ?")
                .param(id)
                .query(String.class)
                .list();
        var columns = String.join(", ", tables.writable("resident", keys));
        jdbc.sql("""
                insert into resident (%1$s)
                select %1$s from jsonb_populate_record(null::resident, (select away_row from resident_merge where id = ?))
                """.formatted(columns)).param(id).update();
    }

    /** It never was; and the two are known to be two. */
    void end(UUID id, ResidentId kept, ResidentId back, String who, Instant now) {
        jdbc.sql("delete from resident_merge where id = ?").param(id).update();
        jdbc.sql("""
                insert into resident_double (id, one, other, strength, signs, found_at, decided_by, decided_at, prints)
                values (:id, least(:kept, :back), greatest(:kept, :back), 'POSSIBLE', '{NAME_ALIKE}', :now, :who, :now, :prints)
                on conflict (one, other) do update
                set decided_by = excluded.decided_by, decided_at = excluded.decided_at, prints = excluded.prints
                """)
                .param("id", ResidentId.next().value())
                .param("kept", kept.value())
                .param("back", back.value())
                .param("who", who)
                .param("now", Timestamp.from(now))
                .param("prints", compared.prints(kept, back))
                .update();
    }

    List<ResidentId> forget(Instant now) {
        jdbc.sql("delete from resident_merge_row where merge in (select id from resident_merge where undo_until <= ?)")
                .param(Timestamp.from(now))
                .update();
        return jdbc.sql("""
                update resident_merge
                set undo_until = null, away_row = null, kept_before = null, kept_after = null, kept_rows = null
                where undo_until <= ? returning kept
                """).param(Timestamp.from(now)).query(UUID.class).list().stream()
                .map(ResidentId::new)
                .toList();
    }
}
