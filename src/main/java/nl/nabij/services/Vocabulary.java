package nl.nabij.services;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files and columns of Open Referral are called, and of which something is kept here.
 */
class Vocabulary {

    /** By the name of a file, in the dialects that directories export. */
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

    /** Tables of the standard for which the social map has no place. */
    private static final Set<String> NOT_KEPT = Set.of(
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

    private Vocabulary() {}

    /** The table that a file of this name holds; empty where Open Referral knows no such file. */
    static Optional<String> table(String file) {
        var table = TABLES.getOrDefault(file, file);
        return KEPT.containsKey(table) || NOT_KEPT.contains(file) ? Optional.of(table) : Optional.empty();
    }

    static boolean isKept(String table) {
        return KEPT.containsKey(table);
    }

    /** The columns of a table of which something is kept. */
    static Set<String> kept(String table) {
        return KEPT.getOrDefault(table, Set.of());
    }
}
