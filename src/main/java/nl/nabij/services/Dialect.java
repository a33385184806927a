package nl.nabij.services;

import static java.util.Map.entry;

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

    private static final Map<String, String> TABLES = Map.ofEntries(
            entry("organizations", "organization"),
            entry("services", "service"),
            entry("locations", "location"),
            entry("services_at_location", "service_at_location"),
            entry("services_at_locations", "service_at_location"),
            entry("service_at_locations", "service_at_location"),
            entry("addresses", "address"),
            entry("physical_addresses", "address"),
            entry("postal_addresses", "address"),
            entry("mail_addresses", "address"),
            entry("phones", "phone"),
            entry("contacts", "contact"),
            entry("schedules", "schedule"),
            entry("regular_schedules", "schedule"),
            entry("holiday_schedules", "schedule"),
            entry("cost_options", "cost_option"),
            entry("taxonomy_terms", "taxonomy_term"),
            entry("taxonomy", "taxonomy_term"),
            entry("service_attributes", "attribute"),
            entry("attributes", "attribute"),
            entry("languages", "language"),
            entry("accessibility_for_disabilities", "accessibility"));

    /** Several files of one data set hold rows of these tables, each with ids of its own. */
    private static final Set<String> SEVERAL = Set.of("address", "schedule");

    /** By table: the columns of which something is kept; tables that are not here have no place in the social map. */
    private static final Map<String, Set<String>> KEPT = Map.ofEntries(
            entry("organization", Set.of("id", "name", "alternate_name", "description", "email", "website")),
            entry(
                    "service",
                    Set.of(
                            "id",
                            "organization_id",
                            "location_id",
                            "name",
                            "alternate_name",
                            "description",
                            "url",
                            "email",
                            "status",
                            "application_process",
                            "eligibility_description",
                            "minimum_age",
                            "maximum_age",
                            "fees_description",
                            "keywords",
                            "alert",
                            "assured_date",
                            "last_modified",
                            "languages",
                            "taxonomy_ids")),
            entry(
                    "location",
                    Set.of(
                            "id",
                            "organization_id",
                            "location_type",
                            "name",
                            "description",
                            "transportation",
                            "url",
                            "latitude",
                            "longitude",
                            "accessibility",
                            "languages",
                            "virtual")),
            entry("service_at_location", Set.of("id", "service_id", "location_id", "description")),
            entry(
                    "address",
                    Set.of(
                            "id",
                            "location_id",
                            "attention",
                            "address_1",
                            "address_2",
                            "address_3",
                            "address_4",
                            "city",
                            "state_province",
                            "postal_code",
                            "country",
                            "address_type")),
            entry(
                    "phone",
                    Set.of(
                            "id",
                            "organization_id",
                            "service_id",
                            "service_at_location_id",
                            "location_id",
                            "contact_id",
                            "number",
                            "extension",
                            "type",
                            "description",
                            "department")),
            entry(
                    "contact",
                    Set.of(
                            "id",
                            "organization_id",
                            "service_id",
                            "service_at_location_id",
                            "location_id",
                            "name",
                            "title",
                            "department",
                            "email")),
            entry(
                    "schedule",
                    Set.of(
                            "id",
                            "service_id",
                            "service_at_location_id",
                            "location_id",
                            "byday",
                            "opens_at",
                            "closes_at",
                            "freq",
                            "valid_from",
                            "valid_to",
                            "description",
                            "closed")),
            entry(
                    "cost_option",
                    Set.of(
                            "id",
                            "service_id",
                            "option",
                            "amount",
                            "currency",
                            "amount_description",
                            "valid_from",
                            "valid_to")),
            entry("taxonomy_term", Set.of("id", "name", "description", "parent_id", "taxonomy", "parent_name")),
            entry("attribute", Set.of("id", "service_id", "link_id", "link_entity", "taxonomy_term_id")),
            entry("language", Set.of("id", "service_id", "location_id", "name", "code")),
            entry("accessibility", Set.of("id", "location_id", "description", "details")));

    /** Empty where the name is not that of a table of Open Referral. */
    static Optional<Dialect> of(String fileName) {
        var file = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.csv$", "");
        var known = Set.of(
                "programs",
                "program",
                "service_areas",
                "service_area",
                "metadata",
                "meta_table_descriptions",
                "meta_table_description",
                "funding",
                "required_documents",
                "required_document",
                "organization_identifiers",
                "organization_identifier",
                "taxonomies",
                "taxonomy_types",
                "taxonomy_type",
                "service_capacity",
                "service_capacities",
                "unit",
                "units",
                "url",
                "urls");
        var table = TABLES.getOrDefault(file, file);
        return KEPT.containsKey(table) || known.contains(file)
                ? Optional.of(new Dialect(table, file))
                : Optional.empty();
    }

    static boolean isKept(String table) {
        return KEPT.containsKey(table);
    }

    static Set<String> kept(String table) {
        return KEPT.getOrDefault(table, Set.of());
    }

    boolean isKept() {
        return isKept(table);
    }

    boolean keeps(String column) {
        return kept(table).contains(translated(column));
    }

    /** The HSDS name of a column; HSDS 1 wrote {@code organization_recordid}. */
    static String column(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replace("_recordid", "_id");
    }

    /** The rows of one line; the first is the line itself. */
    List<Row> rows(String place, Map<String, String> raw) {
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
            String table, String place, Map<String, String> parent, String link, String column, String value) {
        var id = parent.getOrDefault("id", "");
        return new Row(table, place, Map.of("id", table + " of " + id + " " + value, link, id, column, value), false);
    }
}
