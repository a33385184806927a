package nl.nabij.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.nabij.imports.Summary.Notice;
import nl.nabij.shared.ImportId;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was built on a loaded file. Which tables tell about a resident is the database's knowledge: it is asked for the
 * foreign keys, so a module of tomorrow is counted in without a word here.
 */
@Repository
class Built {

    /** The file's own work. */
    private static final Set<String> OWN = Set.of(
            "tie", "caseload_client", "caseload_change", "zrm_assessment", "resident_double", "resident_compared");

    /** What a page can call by its name; anything else is 'something else'. */
    private static final Set<String> NAMED =
            Set.of("task", "conversation", "selected", "permission", "plan", "referral", "resident_merge");

    private final JdbcClient jdbc;

    Built(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the whole file can be taken back; otherwise each thing that stands on it, with how many there are. */
    List<Notice> on(ImportId id) {
        var what = new ArrayList<Notice>();
        referring("resident").stream()
                .filter(reference -> !OWN.contains(reference.table()))
                .forEach(reference ->
                        add(what, reference.table(), count("""
                        select count(*) from %s where %s in (select resident from caseload_client where import = :id)
                        """.formatted(reference.table(), reference.field()), id)));
        referring("zrm_assessment").stream()
                .filter(reference -> !OWN.contains(reference.table()))
                .forEach(reference ->
                        add(what, reference.table(), count("""
                        select count(*) from %s where %s in (select id from zrm_assessment where import = :id)
                        """.formatted(reference.table(), reference.field()), id)));
        add(what, "assessed", count("""
                select count(*) from zrm_assessment z join caseload_client c using (resident)
                where c.import = :id and z.import is distinct from c.import
                """, id));
        add(what, "corrected", count("""
                select count(*) from resident r left join caseload_client c on c.resident = r.id
                left join caseload_change change on change.subject = r.id and change.kind = 'PERSON' and change.import = :id
                where (c.import = :id and r.version > 1) or (change.import is not null and r.version <> change.version)
                """, id));
        add(what, "handed-over", count("""
                select count(*) from tie t
                where t.kind = 'CASELOAD' and t.ends is null and t.cause is distinct from :id
                  and (t.resident in (select resident from caseload_client where import = :id)
                       or t.resident in (select resident from caseload_change
                                         where import = :id and kind in ('MANAGER', 'GONE')))
                """, id));
        return what;
    }

    /** Whom the file brought. */
    List<ResidentId> brought(ImportId id) {
        return residents("select resident from caseload_client where import = :id", id);
    }

    /** Everybody the file brought or changed. */
    List<ResidentId> touched(ImportId id) {
        return residents("""
                select resident from caseload_client where import = :id
                union select resident from caseload_change where import = :id
                union select resident from zrm_assessment where import = :id
                """, id);
    }

    private List<ResidentId> residents(String sql, ImportId id) {
        return jdbc.sql(sql).param("id", id.value()).query(UUID.class).list().stream()
                .map(ResidentId::new)
                .toList();
    }

    private record Reference(String table, String field) {}

    /** Tables of this region's schema with a foreign key of one column to this table; names from the catalog, quoted there. */
    private List<Reference> referring(String table) {
        return jdbc.sql("""
                select c.conrelid::regclass::text as table, quote_ident(a.attname) as field
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = to_regclass(?) and c.conparentid = 0
                order by 1, 2
                """).param(table).query(Reference.class).list();
    }

    private int count(String sql, ImportId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Integer.class).single();
    }

    private static void add(List<Notice> what, String name, int count) {
        if (count > 0) {
            var known = NAMED.contains(name)
                    || Set.of("assessed", "corrected", "handed-over").contains(name);
            what.add(new Notice("caseload.built." + (known ? name : "other"), List.of(String.valueOf(count))));
        }
    }
}
