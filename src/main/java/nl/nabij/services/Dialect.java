package nl.nabij.services;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one file of a tabular data set becomes rows of HSDS 3: HSDS 3 itself, HSDS 1 with keys such as
 * {@code service_recordid}, and the CSV files of Ohana, which put several things in one row.
 *
 * @param table the HSDS table that the file holds
 * @param file its name without extension, which tells addresses by mail from addresses to visit
 */
record Dialect(String table, String file) {

    /** Several files of one data set hold rows of these tables, each with ids of its own. */
    private static final Set<String> SEVERAL = Set.of("address", "schedule");

    /** Empty where the name is not that of a table of Open Referral. */
    static Optional<Dialect> of(String fileName) {
        var file = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.csv$", "");
        return Vocabulary.table(file).map(table -> new Dialect(table, file));
    }

    boolean isKept() {
        return Vocabulary.isKept(table);
    }

    boolean keeps(String column) {
        return Vocabulary.kept(table).contains(translated(column));
    }

    /** The HSDS name of a column; HSDS 1 wrote {@code organization_recordid}. */
    static String column(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replace("_recordid", "_id");
    }

    /** The rows of one line; the first is the line itself. */
    List<Row> rows(RowPlace place, Map<String, String> raw) {
        var cells = new HashMap<String, String>();
        raw.forEach((column, cell) -> cells.putIfAbsent(translated(column), cell));
        var rows = new ArrayList<Row>();
        rows.add(new Row(table, place, cells, false));
        if (!file.equals(table) && SEVERAL.contains(table) && cells.containsKey("id")) {
            cells.put("id", file + " " + cells.get("id"));
        }
        switch (table) {
            case "address" ->
                cells.putIfAbsent(
                        "address_type",
                        file.startsWith("physical") || file.equals("addresses") ? "physical" : "postal");
            case "schedule" -> hours(cells);
            case "service" -> {
                split(cells, "taxonomy_ids")
                        .forEach(term ->
                                rows.add(child("attribute", place, cells, "service_id", "taxonomy_term_id", term)));
                split(cells, "languages")
                        .forEach(name -> rows.add(child("language", place, cells, "service_id", "name", name)));
                if (cells.containsKey("location_id")) {
                    rows.add(child(
                            "service_at_location",
                            place,
                            cells,
                            "service_id",
                            "location_id",
                            cells.get("location_id")));
                }
            }
            case "location" -> {
                split(cells, "accessibility")
                        .forEach(
                                it -> rows.add(child("accessibility", place, cells, "location_id", "description", it)));
                split(cells, "languages")
                        .forEach(name -> rows.add(child("language", place, cells, "location_id", "name", name)));
                if ("true".equalsIgnoreCase(cells.get("virtual"))) {
                    cells.put("location_type", "virtual");
                }
            }
            default -> {
                // every other line is one row
            }
        }
        return rows;
    }

    private String translated(String column) {
        return switch (table + "." + column) {
            case "organization.url" -> "website";
            case "service.website" -> "url";
            case "location.website" -> "url";
            case "service.eligibility" -> "eligibility_description";
            case "service.fees" -> "fees_description";
            case "organization.organization_id",
                    "service.service_id",
                    "location.location_id",
                    "phone.phone_id",
                    "contact.contact_id",
                    "schedule.schedule_id",
                    "address.address_id",
                    "attribute.attribute_id",
                    "taxonomy_term.taxonomy_id",
                    "taxonomy_term.taxonomy_term_id" -> "id";
            case "taxonomy_term.term" -> "name";
            case "attribute.taxonomy_id" -> "taxonomy_term_id";
            case "phone.number_type" -> "type";
            case "language.language" -> "name";
            case "accessibility.accessibility" -> "description";
            case "schedule.weekday" -> "byday";
            case "schedule.start_date" -> "valid_from";
            case "schedule.end_date" -> "valid_to";
            default -> column;
        };
    }

    /** HSDS 1 kept the hours where HSDS 3 keeps the days from and until which they hold. */
    private static void hours(Map<String, String> cells) {
        for (var column : List.of("valid_from", "valid_to")) {
            var cell = cells.get(column);
            if (cell != null && Cells.time(cell).isPresent()) {
                cells.remove(column);
                cells.putIfAbsent(column.equals("valid_from") ? "opens_at" : "closes_at", cell);
            }
        }
    }

    private static List<String> split(Map<String, String> cells, String column) {
        return List.of(cells.getOrDefault(column, "").split(",")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Row child(
            String table, RowPlace place, Map<String, String> parent, String link, String column, String value) {
        var id = parent.getOrDefault("id", "");
        return new Row(table, place, Map.of("id", table + " of " + id + " " + value, link, id, column, value), false);
    }
}
