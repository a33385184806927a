package nl.nabij.services;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.nabij.organisations.Places;
import nl.nabij.services.Remark.Problem;
import org.jspecify.annotations.Nullable;

/** Where services are and how to reach them: the addresses, people and telephone numbers of a data set. */
class Reach {

    private static final Pattern DUTCH_POSTCODE = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})");

    private final Places places;
    private final Links links;
    private final Remarks remarks;
    private final Cells cells;
    private final Map<String, Optional<String>> neighbourhoods = new HashMap<>();

    final Upsert addresses = new Upsert(
            "address",
            "location",
            "type",
            "attention",
            "lines",
            "city",
            "province",
            "postcode",
            "country",
            "neighbourhood");
    final Upsert contacts = new Upsert(
            "contact",
            "organisation",
            "service",
            "service_at_location",
            "location",
            "name",
            "title",
            "department",
            "email");
    final Upsert phones = new Upsert(
            "phone",
            "organisation",
            "service",
            "service_at_location",
            "location",
            "contact",
            "number",
            "extension",
            "type",
            "description");

    Reach(Places places, Links links, Remarks remarks) {
        this.places = places;
        this.links = links;
        this.remarks = remarks;
        this.cells = new Cells(remarks);
    }

    // Each answers false only where the id was there already; what else is wrong it tells itself.

    boolean address(Row row) {
        var parents = links.parents(row, "location");
        if (parents == null) {
            return true;
        }
        var lines = lines(row);
        var city = cells.plain(row, "city", 200);
        if (lines.isEmpty() || city == null) {
            var missing = lines.isEmpty() ? "address_1" : "city";
            remarks.leftOut(row, missing, Problem.ADDRESS_INCOMPLETE, missing);
            return true;
        }
        var postcode = cells.plain(row, "postal_code", 20);
        return addresses.put(
                links.id("address", row.text("id", "")),
                parents[0],
                Service.placeType(row.text("address_type")),
                cells.plain(row, "attention", 300),
                lines,
                city,
                cells.plain(row, "state_province", 100),
                postcode,
                cells.plain(row, "country", 10),
                postcode == null ? null : neighbourhood(postcode));
    }

    private String lines(Row row) {
        var lines = new StringBuilder();
        for (var column : List.of("address_1", "address_2", "address_3", "address_4")) {
            var line = cells.plain(row, column, 150);
            if (line != null && (!lines.isEmpty() || column.equals("address_1"))) {
                lines.append(lines.isEmpty() ? "" : ", ").append(line);
            }
        }
        return lines.toString();
    }

    private @Nullable String neighbourhood(String postcode) {
        var dutch = DUTCH_POSTCODE.matcher(postcode.toUpperCase(Locale.ROOT));
        if (!dutch.matches()) {
            return null;
        }
        return neighbourhoods
                .computeIfAbsent(
                        dutch.group(1) + dutch.group(2),
                        whole -> places.of(whole).map(Places.Neighbourhood::code))
                .orElse(null);
    }

    boolean contact(Row row) {
        var parents = links.parents(row, "organization", "service", "service_at_location", "location");
        if (parents == null) {
            return true;
        }
        var name = cells.plain(row, "name", 300);
        if (name == null) {
            remarks.changed(row, "name", Problem.NAME_MISSING, "");
        }
        return contacts.put(
                links.id("contact", row.text("id", "")),
                parents[0],
                parents[1],
                parents[2],
                parents[3],
                name,
                cells.plain(row, "title", 300),
                cells.plain(row, "department", 300),
                cells.email(row, "email"));
    }

    boolean phone(Row row) {
        var number = cells.plain(row, "number", 60);
        if (number == null) {
            remarks.leftOut(row, "number", Problem.NAME_MISSING, "");
            return true;
        }
        var parents = links.parents(row, "organization", "service", "service_at_location", "location", "contact");
        if (parents == null) {
            return true;
        }
        return phones.put(
                links.id("phone", row.text("id", "")),
                parents[0],
                parents[1],
                parents[2],
                parents[3],
                parents[4],
                number.replace("\"", ""),
                cells.plain(row, "extension", 20),
                cells.plain(row, "type", 30, "voice"),
                cells.plain(row, row.text("description") == null ? "department" : "description", 1000));
    }
}
