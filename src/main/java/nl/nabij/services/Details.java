package nl.nabij.services;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import nl.nabij.organisations.Places;
import nl.nabij.services.Remark.Problem;
import nl.nabij.services.Upsert.Counts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What belongs to the services and places of a data set: how to reach them, hours, costs, themes, languages. */
class Details {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Links links;
    private final Remarks remarks;
    private final Cells cells;
    private final Reach reach;

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

    Details(Places places, Links links, Remarks remarks) {
        this.links = links;
        this.remarks = remarks;
        this.cells = new Cells(remarks);
        this.reach = new Reach(places, links, remarks);
    }

    void take(Map<String, List<Row>> rows) {
        each(rows, "address", reach::address);
        each(rows, "contact", reach::contact);
        links.add("contact", reach.contacts);
        each(rows, "phone", reach::phone);
        each(rows, "schedule", this::schedule);
        each(rows, "cost_option", this::cost);
        each(rows, "attribute", this::term);
        each(rows, "language", this::language);
        each(rows, "accessibility", this::accessible);
    }

    Counts write(JdbcTemplate jdbc, Journal journal, IntConsumer done) {
        var counts = Counts.NONE;
        for (var table : List.of(
                reach.addresses, reach.contacts, reach.phones, schedules, costs, terms, languages, accessibility)) {
            counts = counts.and(table.write(jdbc, journal, done));
        }
        return counts;
    }

    Counts removeOthers(Journal journal, Upsert services, Upsert locations) {
        var counts = Counts.NONE;
        for (var table : List.of(reach.contacts, reach.phones, schedules, costs, terms, languages)) {
            counts = counts.and(table.removeOthers(journal, "service", services));
        }
        for (var table : List.of(reach.addresses, accessibility)) {
            counts = counts.and(table.removeOthers(journal, "location", locations));
        }
        return counts;
    }

    private void each(Map<String, List<Row>> rows, String table, Predicate<Row> take) {
        for (var row : rows.getOrDefault(table, List.of())) {
            if (row.text("id") == null) {
                remarks.leftOut(row, "id", Problem.ID_MISSING, "");
            } else if (!take.test(row)) {
                twice(row);
            }
        }
    }

    private void twice(Row row) {
        if (row.isDerived()) {
            remarks.changed(row, "", Problem.NAMED_TWICE, row.called());
        } else {
            remarks.leftOut(row, "id", Problem.DUPLICATE, row.text("id", ""));
        }
    }

    private boolean schedule(Row row) {
        var parents = links.parents(row, "service", "service_at_location", "location");
        if (parents == null) {
            return true;
        }
        var opens = cells.time(row, "opens_at");
        var closes = cells.time(row, "closes_at");
        var days = days(row);
        var closed = "true".equalsIgnoreCase(row.text("closed"));
        if (!closed && (opens == null) != (closes == null)) {
            remarks.leftOut(
                    row,
                    opens == null ? "opens_at" : "closes_at",
                    Problem.HOURS_INCOMPLETE,
                    row.text("opens_at", row.text("closes_at", "")));
            return true;
        }
        var description = cells.plain(row, "description", Cells.LONGEST);
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
        var days = Arrays.stream(row.text("byday", "").toUpperCase(Locale.ROOT).split("[,; ]+"))
                .map(day -> day.replaceFirst("^[+-]?[0-9]+", ""))
                .map(day -> day.length() < 2 ? "" : day.substring(0, 2))
                .filter(DAYS::contains)
                .distinct()
                .toList();
        return days.isEmpty() ? null : String.join(",", days);
    }

    private boolean cost(Row row) {
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

    private boolean term(Row row) {
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
            remarks.leftOut(
                    row, service == null ? "service_id" : "taxonomy_term_id", Problem.REFERENCE_BROKEN, missing);
            return true;
        }
        return terms.put(links.id("attribute", row.text("id", "")), service, term);
    }

    private static Row linked(Row row) {
        return new Row(row.table(), row.place(), Map.of("service_id", row.text("link_id", "")), row.strict());
    }

    private boolean language(Row row) {
        var name = cells.plain(row, "name", 100, row.text("code", ""));
        if (name.isEmpty()) {
            remarks.leftOut(row, "name", Problem.LANGUAGE_UNNAMED, "");
            return true;
        }
        var parents = links.parents(row, "service", "location");
        return parents == null || languages.put(links.id("language", row.text("id", "")), parents[0], parents[1], name);
    }

    private boolean accessible(Row row) {
        var description = cells.plain(row, "description", 1000, row.text("details", ""));
        if (description.isEmpty()) {
            remarks.leftOut(row, "description", Problem.DESCRIPTION_MISSING, "");
            return true;
        }
        var parents = links.parents(row, "location");
        return parents == null
                || accessibility.put(links.id("accessibility", row.text("id", "")), parents[0], description);
    }
}
