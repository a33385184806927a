package nl.nabij.services;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.nabij.organisations.Places;
import nl.nabij.services.Remark.Problem;
import nl.nabij.services.Upsert.Counts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes what belongs to services and places into the social map: addresses, people, numbers, hours, costs, themes. */
class Details {

    private static final int LONG = 20_000;
    private static final Pattern DUTCH_POSTCODE = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})");
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final JdbcTemplate jdbc;
    private final Places places;
    private final Remarks remarks;
    private final Cells cells;
    private final Map<String, Optional<String>> neighbourhoods = new HashMap<>();

    private final Upsert addresses = new Upsert(
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
    private final Upsert contacts = new Upsert(
            "contact",
            "organisation",
            "service",
            "service_at_location",
            "location",
            "name",
            "title",
            "department",
            "email");
    private final Upsert phones = new Upsert(
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
    private final Upsert schedules = new Upsert(
            "schedule",
            "service",
            "service_at_location",
            "location",
            "days",
            "opens_at",
            "closes_at",
            "frequency",
            "valid_from",
            "valid_to",
            "closed",
            "description");
    private final Upsert costs = new Upsert(
            "cost_option", "service", "option", "amount", "currency", "amount_description", "valid_from", "valid_to");
    private final Upsert terms = new Upsert("service_term", "service", "term");
    private final Upsert languages = new Upsert("language", "service", "location", "name");
    private final Upsert accessibility = new Upsert("accessibility", "location", "description");

    Details(JdbcTemplate jdbc, Places places, Remarks remarks) {
        this.jdbc = jdbc;
        this.places = places;
        this.remarks = remarks;
        this.cells = new Cells(remarks);
    }

    Counts write(Map<String, List<Row>> rows, Links links, Upsert services, Upsert locations) {
        each(rows, "address", row -> address(row, links));
        each(rows, "contact", row -> contact(row, links));
        links.add("contact", contacts);
        each(rows, "phone", row -> phone(row, links));
        each(rows, "schedule", row -> schedule(row, links));
        each(rows, "cost_option", row -> cost(row, links));
        each(rows, "attribute", row -> term(row, links));
        each(rows, "language", row -> language(row, links));
        each(rows, "accessibility", row -> accessible(row, links));
        var counts = Counts.NONE;
        for (var table : List.of(addresses, contacts, phones, schedules, costs, terms, languages, accessibility)) {
            counts = counts.and(table.write(jdbc));
        }
        for (var table : List.of(contacts, phones, schedules, costs, terms, languages)) {
            counts = counts.and(table.removeOthers(jdbc, "service", services));
        }
        for (var table : List.of(addresses, accessibility)) {
            counts = counts.and(table.removeOthers(jdbc, "location", locations));
        }
        return counts;
    }

    private void each(Map<String, List<Row>> rows, String table, java.util.function.Predicate<Row> take) {
        for (var row : rows.getOrDefault(table, List.of())) {
            if (row.text("id") == null) {
                remarks.leftOut(row, Problem.ID_MISSING, "");
            } else if (!take.test(row)) {
                remarks.leftOut(row, Problem.DUPLICATE, row.text("id", ""));
            }
        }
    }

    // Each answers false only where the id was there already; what else is wrong it tells itself.

    private boolean address(Row row, Links links) {
        var parents = links.parents(row, "location");
        if (parents == null) {
            return true;
        }
        var lines = lines(row);
        var city = cells.plain(row, "city", 200);
        if (lines.isEmpty() || city == null) {
            remarks.leftOut(row, Problem.ADDRESS_INCOMPLETE, lines.isEmpty() ? "address_1" : "city");
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

    private boolean contact(Row row, Links links) {
        var parents = links.parents(row, "organization", "service", "service_at_location", "location");
        if (parents == null) {
            return true;
        }
        var name = cells.plain(row, "name", 300);
        if (name == null) {
            remarks.changed(row, Problem.NAME_MISSING, "");
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

    private boolean phone(Row row, Links links) {
        var number = cells.plain(row, "number", 60);
        if (number == null) {
            remarks.leftOut(row, Problem.NAME_MISSING, "number");
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

    private boolean schedule(Row row, Links links) {
        var parents = links.parents(row, "service", "service_at_location", "location");
        if (parents == null) {
            return true;
        }
        var opens = cells.time(row, "opens_at");
        var closes = cells.time(row, "closes_at");
        var days = days(row);
        var closed = "true".equalsIgnoreCase(row.text("closed"));
        if (!closed && (opens == null) != (closes == null)) {
            remarks.leftOut(row, Problem.HOURS_INCOMPLETE, row.text("opens_at", row.text("closes_at", "")));
            return true;
        }
        var description = cells.plain(row, "description", LONG);
        var frequency = row.text("freq", "").toUpperCase(Locale.ROOT);
        return schedules.put(
                links.id("schedule", row.text("id", "")),
                parents[0],
                parents[1],
                parents[2],
                days,
                opens,
                closes,
                frequency.equals("WEEKLY") || frequency.equals("MONTHLY") ? frequency : null,
                cells.date(row, "valid_from"),
                cells.date(row, "valid_to"),
                closed,
                description);
    }

    /** MO,TU,...; HSDS 1 and Ohana write a day in full. */
    private static @Nullable String days(Row row) {
        var days = java.util.Arrays.stream(
                        row.text("byday", "").toUpperCase(Locale.ROOT).split("[,; ]+"))
                .map(day -> day.replaceFirst("^[+-]?[0-9]+", ""))
                .map(day -> day.length() < 2 ? "" : day.substring(0, 2))
                .filter(DAYS::contains)
                .distinct()
                .toList();
        return days.isEmpty() ? null : String.join(",", days);
    }

    private boolean cost(Row row, Links links) {
        var parents = links.parents(row, "service");
        if (parents == null) {
            return true;
        }
        var amount = cells.number(row, "amount");
        var currency = row.text("currency", "EUR").toUpperCase(Locale.ROOT);
        return costs.put(
                links.id("cost_option", row.text("id", "")),
                parents[0],
                cells.plain(row, "option", 300),
                amount == null || amount.signum() < 0 ? null : amount,
                currency.length() == 3 ? currency : "EUR",
                cells.plain(row, "amount_description", 1000),
                cells.date(row, "valid_from"),
                cells.date(row, "valid_to"));
    }

    private boolean term(Row row, Links links) {
        var service = links.named(row, "service");
        if (service == null && row.text("link_id") != null) {
            service = links.named(linked(row), "service");
        }
        var term = links.named(row, "taxonomy_term");
        if (service == null || term == null) {
            if (row.isDerived() && service == null) {
                return true;
            }
            var missing = service == null
                    ? "service " + row.text("service_id", row.text("link_id", "-"))
                    : "taxonomy_term " + row.text("taxonomy_term_id", "-");
            remarks.leftOut(row, Problem.REFERENCE_BROKEN, missing);
            return true;
        }
        return terms.put(links.id("attribute", row.text("id", "")), service, term);
    }

    private static Row linked(Row row) {
        return new Row(row.table(), row.place(), Map.of("service_id", row.text("link_id", "")), row.strict());
    }

    private boolean language(Row row, Links links) {
        var name = cells.plain(row, "name", 100, row.text("code", ""));
        if (name.isEmpty()) {
            remarks.leftOut(row, Problem.LANGUAGE_UNNAMED, "");
            return true;
        }
        var parents = links.parents(row, "service", "location");
        return parents == null || languages.put(links.id("language", row.text("id", "")), parents[0], parents[1], name);
    }

    private boolean accessible(Row row, Links links) {
        var description = cells.plain(row, "description", 1000, row.text("details", ""));
        if (description.isEmpty()) {
            remarks.leftOut(row, Problem.DESCRIPTION_MISSING, "");
            return true;
        }
        var parents = links.parents(row, "location");
        return parents == null
                || accessibility.put(links.id("accessibility", row.text("id", "")), parents[0], description);
    }
}
