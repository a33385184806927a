package nl.nabij.services;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.services.Remark.Problem;
import nl.nabij.services.Upsert.Counts;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the rows of one data set into the social map, parents first. A row that names something that is not there is left
 * out, or taken without that; both are told.
 */
class Loading {

    /** The taxonomy by which a data set can say what a service is like; HSDS has no field for it. */
    private static final String FORM = "Nabij form";

    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Remarks remarks;
    private final Cells cells;
    private final Links links;
    private final Map<String, List<Row>> rows;
    private final Providers providers;
    private final ServiceRows services;
    private final Details details;
    private final Map<UUID, Service.Form> forms = new HashMap<>();
    private final Set<String> addressed = new HashSet<>();

    private final Upsert terms = new Upsert("taxonomy_term", "taxonomy", "name", "description", "parent");
    private final Upsert locations = new Upsert(
            "location",
            "organisation",
            "type",
            "name",
            "description",
            "transportation",
            "url",
            "latitude",
            "longitude");
    private final Upsert atLocations = new Upsert("service_at_location", "service", "location", "description");

    /** @param journal keeps what is changed */
    Loading(
            JdbcTemplate jdbc,
            Organisations organisations,
            Places places,
            String source,
            LocalDate today,
            List<Row> rows,
            Remarks remarks,
            Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.rows = rows.stream().collect(groupingBy(Row::table));
        this.remarks = remarks;
        this.cells = new Cells(remarks);
        this.links = new Links(source, remarks);
        this.providers = new Providers(jdbc, organisations, links, journal, remarks);
        this.services = new ServiceRows(source, today, links, remarks);
        this.details = new Details(places, links, remarks);
        links.add("taxonomy_term", terms);
        links.add("service", services.rows());
        links.add("location", locations);
        links.add("service_at_location", atLocations);
    }

    /**
     * What was written.
     *
     * @param services of these, the services only
     */
    record Loaded(Counts all, Counts services) {}

    /**
     * Writes; the caller rolls back when {@link #isRefused()}.
     *
     * @param done hears how many rows were written, now and then
     */
    Loaded run(IntConsumer done) {
        providers.take(of("organization"));
        lookAhead();
        of("taxonomy_term").forEach(this::term);
        of("attribute").forEach(this::form);
        var seen = new HashSet<String>();
        of("service").stream().filter(row -> cells.isSound(row, seen)).forEach(services::take);
        of("location").forEach(this::location);
        of("service_at_location").forEach(this::atLocation);
        details.take(rows);
        var all = providers.pages().write(jdbc, journal, done).and(terms.write(jdbc, journal, done));
        var written = services.rows().write(jdbc, journal, done);
        all = all.and(written)
                .and(locations.write(jdbc, journal, done))
                .and(atLocations.write(jdbc, journal, done))
                .and(details.write(jdbc, journal, done))
                .and(atLocations.removeOthers(journal, "service", services.rows()))
                .and(details.removeOthers(journal, services.rows(), locations));
        return new Loaded(all, written);
    }

    /** Whether a program offered services of which none has the form of the standard. */
    boolean isRefused() {
        var offered = of("service");
        return services.rows().isEmpty()
                && !offered.isEmpty()
                && offered.getFirst().strict();
    }

    /** What a row must know of rows that come after it. */
    private void lookAhead() {
        of("address").forEach(row -> addressed.add(row.text("location_id", "")));
        of("location").forEach(services::location);
        of("cost_option").forEach(services::cost);
    }

    private void term(Row row) {
        var id = row.text("id");
        var name = cells.plain(row, "name", 300);
        if (id == null || name == null) {
            remarks.leftOut(
                    row, id == null ? "id" : "name", id == null ? Problem.ID_MISSING : Problem.NAME_MISSING, "");
            return;
        }
        if (row.strict() && row.text("description") == null) {
            remarks.changed(row, "description", Problem.DESCRIPTION_MISSING, "");
        }
        var parent = row.text("parent_id");
        var put = terms.put(
                links.id("taxonomy_term", id),
                cells.plain(row, "taxonomy", 300),
                name,
                cells.plain(row, "description", Cells.LONGEST, ""),
                parent == null ? null : links.id("taxonomy_term", parent));
        if (!put) {
            remarks.leftOut(row, "id", Problem.DUPLICATE, id);
        } else if (FORM.equalsIgnoreCase(row.text("taxonomy"))) {
            Service.Form.of(name).ifPresent(form -> forms.put(links.id("taxonomy_term", id), form));
        }
    }

    private void form(Row row) {
        var form = forms.get(links.named(row, "taxonomy_term"));
        if (form != null) {
            services.form(row.text("service_id", row.text("link_id", "")), form);
        }
    }

    private void location(Row row) {
        var id = row.text("id");
        if (id == null) {
            remarks.leftOut(row, "id", Problem.ID_MISSING, "");
            return;
        }
        var organisation = row.text("organization_id");
        var of = organisation == null ? null : links.organisation(organisation);
        if (organisation != null && of == null) {
            remarks.changed(row, "organization_id", Problem.REFERENCE_BROKEN, "organization " + organisation);
        }
        var name = cells.plain(row, "name", 300);
        if (name == null && !addressed.contains(id)) {
            remarks.leftOut(row, "name", Problem.NAME_MISSING, "");
            return;
        }
        var put = locations.put(
                links.id("location", id),
                of == null ? null : of.value(),
                Service.placeType(row.text("location_type")),
                name,
                cells.plain(row, "description", Cells.LONGEST),
                cells.plain(row, "transportation", Cells.LONGEST),
                cells.url(row, "url"),
                cells.degrees(row, "latitude", 90),
                cells.degrees(row, "longitude", 180));
        if (!put) {
            remarks.leftOut(row, "id", Problem.DUPLICATE, id);
        }
    }

    private void atLocation(Row row) {
        var service = links.named(row, "service");
        var location = links.named(row, "location");
        if (service == null || location == null) {
            if (row.isDerived()) {
                return;
            }
            var missing = service == null ? "service" : "location";
            remarks.leftOut(
                    row, missing + "_id", Problem.REFERENCE_BROKEN, missing + " " + row.text(missing + "_id", "-"));
            return;
        }
        var id = links.id("service_at_location", row.text("id", row.place().toString()));
        if (!atLocations.put(id, service, location, cells.plain(row, "description", Cells.LONGEST))) {
            remarks.leftOut(row, "id", Problem.DUPLICATE, row.text("id", ""));
        }
    }

    private List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
