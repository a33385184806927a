package nl.nabij.services;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nabij.services.Remark.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads HSDS 3 JSON (a full or listed service, organisation, place or term, alone, in an array or on a page) into the same
 * rows as the tables.
 *
 * <p>HSDS nests: one organisation stands with each of its services, one telephone number with all that uses it. What is
 * told of one thing in several places is put together; a conflict is named.
 */
class JsonData {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where a thing lies inside another: the name of the field, and the table. */
    private static final Map<String, String> NESTED = Map.ofEntries(
            entry("organization", "organization"),
            entry("services", "service"),
            entry("location", "location"),
            entry("locations", "location"),
            entry("service_at_locations", "service_at_location"),
            entry("addresses", "address"),
            entry("phones", "phone"),
            entry("contacts", "contact"),
            entry("schedules", "schedule"),
            entry("cost_options", "cost_option"),
            entry("attributes", "attribute"),
            entry("taxonomy_term", "taxonomy_term"),
            entry("taxonomy_terms", "taxonomy_term"),
            entry("languages", "language"),
            entry("accessibility", "accessibility"));

    /** Things with an id of their own, wherever they stand; the others belong to what they stand in. */
    private static final List<String> OWN_ID =
            List.of("organization", "service", "location", "service_at_location", "taxonomy_term");

    private final Remarks remarks;
    private final Map<String, Row> own = new LinkedHashMap<>();
    private final List<Row> others = new ArrayList<>();
    private final Map<String, Integer> notKept = new LinkedHashMap<>();

    JsonData(Remarks remarks) {
        this.remarks = remarks;
    }

    void read(SourceFile file) {
        try {
            var root = JSON.readTree(file.text());
            if (root == null || root.isMissingNode() || root.isNull()) {
                remarks.file(RowPlace.of(file.name()), Problem.UNREADABLE, "", true);
                return;
            }
            var list = root.path("contents").isArray() ? root.path("contents") : root;
            if (list.isArray()) {
                for (var number = 0; number < list.size(); number++) {
                    top(list.get(number), RowPlace.of(file.name()).in(number));
                }
            } else {
                top(root, RowPlace.of(file.name()));
            }
        } catch (JacksonException e) {
            remarks.file(RowPlace.of(file.name()), Problem.UNREADABLE, e.getOriginalMessage(), true);
        }
        notKept.forEach((what, count) -> remarks.file(
                RowPlace.of(file.name()).in(what), Problem.TABLE_NOT_KEPT, "%s (%d)".formatted(what, count), false));
        notKept.clear();
    }

    List<Row> rows() {
        var rows = new ArrayList<>(own.values());
        rows.addAll(others);
        return rows;
    }

    private void top(JsonNode node, RowPlace place) {
        var table = kind(node);
        if (table == null) {
            remarks.file(place, Problem.NOT_HSDS, "", true);
        } else if (!Vocabulary.isKept(table)) {
            notKept.merge(table, 1, Integer::sum);
        } else {
            var known = own.containsKey(table + "/" + node.path("id").asString(""));
            var row = walk(table, node, place, null);
            if (known && table.equals("service")) {
                remarks.changed(row, "id", Problem.DUPLICATE, row.text("id", ""));
            }
        }
    }

    /** What a thing is, by the fields that only such a thing has; null where it is none of HSDS. */
    private static @Nullable String kind(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        if (has(node, "openapi_url", "total_items")) {
            return null;
        }
        if (has(node, "status", "service_at_locations", "cost_options", "organization")) {
            return "service";
        }
        if (has(node, "location", "location_id")) {
            return "service_at_location";
        }
        if (has(node, "location_type", "addresses", "latitude")) {
            return "location";
        }
        if (has(node, "version")) {
            return "taxonomy";
        }
        if (has(node, "taxonomy", "taxonomy_detail", "term_uri", "parent_id", "code")) {
            return "taxonomy_term";
        }
        return has(node, "website", "legal_status", "services", "organization_identifiers", "logo", "name", "uri")
                ? "organization"
                : null;
    }

    private static boolean has(JsonNode node, String... fields) {
        for (var field : fields) {
            if (node.has(field)) {
                return true;
            }
        }
        return false;
    }

    private Row walk(String table, JsonNode node, RowPlace place, @Nullable Row parent) {
        var cells = new HashMap<String, String>();
        for (var field : node.properties()) {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                var cell = field.getValue().asString().strip();
                if (!cell.isEmpty()) {
                    cells.put(field.getKey(), cell);
                }
            }
        }
        if (table.equals("service") && cells.containsKey("fees")) {
            cells.putIfAbsent("fees_description", cells.get("fees"));
        }
        if (parent != null) {
            cells.putIfAbsent(parent.table() + "_id", parent.text("id", ""));
            if (!OWN_ID.contains(table)) {
                cells.put(
                        "id",
                        "%s/%s/%s"
                                .formatted(
                                        parent.table(),
                                        parent.text("id", ""),
                                        cells.getOrDefault("id", place.toString())));
            }
        }
        var row = keep(new Row(table, place, cells, true));
        for (var field : node.properties()) {
            children(row, field.getKey(), field.getValue(), place);
        }
        return row;
    }

    private void children(Row row, String field, JsonNode value, RowPlace place) {
        if (value.isValueNode()) {
            return;
        }
        var table = NESTED.get(field);
        if (table == null) {
            if (!value.isEmpty()) {
                notKept.merge(field, value.isArray() ? value.size() : 1, Integer::sum);
            }
        } else if (value.isArray()) {
            for (var number = 0; number < value.size(); number++) {
                if (value.get(number).isObject()) {
                    walk(table, value.get(number), place.in(field).in(number), row);
                }
            }
        } else {
            var inner = walk(table, value, place.in(field), null);
            row.cells().putIfAbsent(table + "_id", inner.text("id", ""));
        }
    }

    private Row keep(Row row) {
        if (!OWN_ID.contains(row.table()) || row.text("id") == null) {
            others.add(row);
            return row;
        }
        var earlier = own.putIfAbsent(row.table() + "/" + row.text("id"), row);
        if (earlier == null) {
            return row;
        }
        row.cells().forEach((column, cell) -> {
            var before = earlier.cells().putIfAbsent(column, cell);
            if (before != null
                    && !before.equals(cell)
                    && Vocabulary.kept(row.table()).contains(column)) {
                remarks.changed(row, column, Problem.SAID_TWICE, cell);
            }
        });
        return earlier;
    }
}
