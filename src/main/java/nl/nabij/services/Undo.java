package nl.nabij.services;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.nabij.imports.Summary.Notice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a whole data set back: what it added goes, what it changed or took away is as before, as long as nobody built on it.
 * Which tables point to ours is the database's knowledge, so a module of tomorrow is counted in without a word here.
 */
@Component
class Undo {

    /** The tables that a data set fills, each after those it belongs to. */
    private static final List<String> TABLES = List.of(
            "organisation",
            "organisation_page",
            "taxonomy_term",
            "service",
            "location",
            "service_at_location",
            "address",
            "contact",
            "phone",
            "schedule",
            "cost_option",
            "service_term",
            "language",
            "accessibility");

    private static final List<String> NAMED = List.of("referral", "account", "team", "permission", "service");

    private final JdbcTemplate jdbc;

    Undo(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands on what this data set added or changed; empty when it can be taken back. */
    List<Notice> builtOn(UUID load) {
        var what = new ArrayList<Notice>();
        var changed =
                TABLES.stream().mapToInt(table -> changedSince(load, table)).sum();
        add(what, "changed", changed);
        for (var parent : TABLES) {
            for (var reference : referring(parent)) {
                add(what, reference.table(), pointing(load, parent, reference));
            }
        }
        return what;
    }

    void run(UUID load) {
        for (var table : TABLES.reversed()) {
            jdbc.update("""
                    delete from %s t using service_change c
                    where c.import = ? and c.table_name = ? and c.before is null and c.row_key = t.id::text
                    """.formatted(table), load, table);
        }
        jdbc.update("""
                delete from organisation_source using service_change
                where import = ? and table_name = 'organisation_source' and row_key = key
                """, load);
        TABLES.forEach(table -> restore(load, table));
        jdbc.update("delete from service_change where import = ?", load);
        jdbc.update(Index.SQL);
    }

    private void restore(UUID load, String table) {
        var columns = jdbc.queryForObject("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = to_regclass(?) and attnum > 0 and not attisdropped
                """, String.class, table);
        jdbc.update("""
                update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, c.before))
                from service_change c
                where c.import = ? and c.table_name = ? and c.before is not null and c.row_key = t.id::text
                """.formatted(table, columns), load, table);
        jdbc.update("""
                insert into %1$s select old.* from service_change c, jsonb_populate_record(null::%1$s, c.before) old
                where c.import = ? and c.table_name = ? and c.before is not null on conflict (id) do nothing
                """.formatted(table), load, table);
    }

    private int changedSince(UUID load, String table) {
        return count("""
                select count(*) from service_change c left join %s t on t.id::text = c.row_key
                where c.import = ? and c.table_name = ? and c.after is not null
                  and c.after is distinct from %s
                """.formatted(table, Journal.FINGERPRINT), load, table);
    }

    private int pointing(UUID load, String parent, Reference reference) {
        var isOurs = TABLES.contains(reference.table());
        var arguments = new ArrayList<Object>(List.of(load, parent));
        if (isOurs) {
            arguments.addAll(List.of(load, reference.table()));
        }
        return count("""
                select count(*) from %s x
                where x.%s in (select row_key::uuid from service_change
                               where import = ? and table_name = ? and before is null)
                """.formatted(reference.table(), reference.field()) + (isOurs ? """
                          and not exists (select from service_change mine
                                          where mine.import = ? and mine.table_name = ? and mine.row_key = x.id::text)
                        """ : ""), arguments.toArray());
    }

    private record Reference(String table, String field) {}

    /** Names come from the catalog, quoted there. A source of an organisation only tells where it is from. */
    private List<Reference> referring(String parent) {
        return jdbc.query("""
                select c.conrelid::regclass::text, quote_ident(a.attname)
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = to_regclass(?) and c.conparentid = 0
                  and c.conrelid <> to_regclass('organisation_source')
                order by 1, 2
                """, (row, number) -> new Reference(row.getString(1), row.getString(2)), parent);
    }

    private int count(String sql, Object... arguments) {
        var count = jdbc.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }

    private static void add(List<Notice> what, String name, int count) {
        if (count > 0) {
            var known = NAMED.contains(name) || name.equals("changed");
            what.add(new Notice("services.built." + (known ? name : "other"), List.of(String.valueOf(count))));
        }
    }
}
