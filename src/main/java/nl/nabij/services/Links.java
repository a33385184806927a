package nl.nabij.services;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.services.Remark.Problem;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What the rows of one data set are known by here, and what they belong to. */
class Links {

    private final String source;
    private final Remarks remarks;
    private final Map<String, OrganisationId> organisations = new HashMap<>();
    private final Map<String, Upsert> tables = new HashMap<>();

    Links(String source, Remarks remarks) {
        this.source = source;
        this.remarks = remarks;
    }

    /** Rows of this table can be named from now on. */
    void add(String table, Upsert rows) {
        tables.put(table, rows);
    }

    void add(String organisation, OrganisationId id) {
        organisations.put(organisation, id);
    }

    /** The id it has in the region: its own where that is a UUID, otherwise one that follows from source, table and id. */
    UUID id(String table, String id) {
        try {
            if (id.length() == 36) {
                return UUID.fromString(id);
            }
        } catch (IllegalArgumentException e) {
            // an id of the source's own
        }
        return UUID.nameUUIDFromBytes("%s/%s/%s".formatted(source, table, id).getBytes(StandardCharsets.UTF_8));
    }

    /** Under which an organisation of this source is remembered. */
    String organisationKey(String id) {
        return id.length() == 36 ? id : source + "/" + id;
    }

    @Nullable
    OrganisationId organisation(String id) {
        return organisations.get(organisationKey(id));
    }

    /** What the row names in this column; null where it names nothing, or something that is not there. */
    @Nullable
    UUID named(Row row, String table) {
        var id = row.text(table + "_id");
        if (id == null) {
            return null;
        }
        if (table.equals("organization")) {
            var organisation = organisation(id);
            return organisation == null ? null : organisation.value();
        }
        var found = id(table, id);
        var rows = tables.get(table);
        return rows != null && rows.holds(found) ? found : null;
    }

    /**
     * What the row belongs to, one of each of these tables at most. A name that is not there is told.
     *
     * @return null where it belongs to nothing that is there; that is told too
     */
    @Nullable
    UUID @Nullable [] parents(Row row, String... of) {
        var parents = new @Nullable UUID[of.length];
        List<String> broken = new ArrayList<>();
        var any = false;
        for (var number = 0; number < of.length; number++) {
            parents[number] = named(row, of[number]);
            any |= parents[number] != null;
            var id = row.text(of[number] + "_id");
            if (id != null && parents[number] == null) {
                broken.add("%s %s".formatted(of[number], id));
            }
        }
        if (any) {
            broken.forEach(name -> remarks.changed(row, column(name), Problem.REFERENCE_BROKEN, name));
            return parents;
        }
        if (row.isDerived()) {
            return null;
        }
        if (broken.isEmpty()) {
            remarks.leftOut(row, "", Problem.NO_PARENT, "");
        } else {
            remarks.leftOut(row, column(broken.getFirst()), Problem.REFERENCE_BROKEN, String.join(", ", broken));
        }
        return null;
    }

    private static String column(String named) {
        return named.substring(0, named.indexOf(' ')) + "_id";
    }
}
