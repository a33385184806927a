package nl.nabij.services;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.services.Remark.Problem;
import nl.nabij.services.Upsert.Counts;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the rows of one data set into the social map, parents first. A row that names something that is not there is left
 * out, or taken without that; both are told.
 */
class Loading {

    private static final int LONG = 20_000;

    /** The taxonomy by which a data set can say what a service is like; HSDS has no field for it. */
    private static final String FORM = "Nabij form";

    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final String source;
    private final LocalDate today;
    private final Remarks remarks;
    private final Cells cells;
    private final Links links;
    private final Map<String, List<Row>> rows;
    private final Map<UUID, Service.Form> forms = new HashMap<>();
    private final Map<String, Service.Form> formOfService = new HashMap<>();
    private final Map<String, String> locationOrganisations = new HashMap<>();
    private final Map<UUID, List<BigDecimal>> amounts = new HashMap<>();
    private final Set<String> addressed = new HashSet<>();

    private final Upsert terms = new Upsert("taxonomy_term", "taxonomy", "name", "description", "parent");
    private final Upsert services = new Upsert(
            "service",
            "organisation",
            "name",
            "alternate_name",
            "description",
            "form",
            "status",
            "url",
            "email",
            "how_to_join",
            "eligibility",
            "minimum_age",
            "maximum_age",
            "fees",
            "free_of_charge",
            "keywords",
            "alert",
            "assured_on",
            "source",
            "+known_on");
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

    Loading(
            JdbcTemplate jdbc,
            Organisations organisations,
            String source,
            LocalDate today,
            List<Row> rows,
            Remarks remarks) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.source = source;
        this.today = today;
        this.rows = rows.stream().collect(groupingBy(Row::table));
        this.remarks = remarks;
        this.cells = new Cells(remarks);
        this.links = new Links(source, remarks);
        links.add("taxonomy_term", terms);
        links.add("service", services);
        links.add("location", locations);
        links.add("service_at_location", atLocations);
    }

    /** Writes; the caller rolls back when {@link #isRefused()}. */
    Counts run(Details details) {
        var pages = new Upsert("organisation_page", "alternate_name", "description", "url", "email");
        organisations(pages);
        lookAhead();
        of("taxonomy_term").forEach(this::term);
        for (var row : of("attribute")) {
            var form = forms.get(links.named(row, "taxonomy_term"));
            if (form != null) {
                formOfService.put(row.text("service_id", row.text("link_id", "")), form);
            }
        }
        var seen = new HashSet<String>();
        of("service").stream().filter(row -> isSound(row, seen)).forEach(this::service);
        of("location").forEach(this::location);
        of("service_at_location").forEach(this::atLocation);
        var counts = Counts.NONE;
        for (var table : List.of(pages, terms, services, locations, atLocations)) {
            counts = counts.and(table.write(jdbc));
        }
        return counts.and(details.write(rows, links, services, locations));
    }

    /** What a row must know of rows that come after it. */
    private void lookAhead() {
        of("address").forEach(row -> addressed.add(row.text("location_id", "")));
        for (var row : of("location")) {
            if (row.text("id") != null && row.text("organization_id") != null) {
                locationOrganisations.put(row.text("id", ""), row.text("organization_id", ""));
            }
        }
        for (var row : of("cost_option")) {
            Cells.number(row.text("amount", ""))
                    .ifPresent(amount -> amounts.computeIfAbsent(
                                    links.id("service", row.text("service_id", "")), service -> new ArrayList<>())
                            .add(amount));
        }
    }

    /** Whether a program offered services of which none has the form of the standard. */
    boolean isRefused() {
        var offered = of("service");
        return services.isEmpty() && !offered.isEmpty() && offered.getFirst().strict();
    }

    // An organisation is found by the id that its source gives it, then by name; otherwise it is new.

    private void organisations(Upsert pages) {
        jdbc.query("select key, organisation from organisation_source", row -> {
            links.add(row.getString("key"), OrganisationId.of(row.getString("organisation")));
        });
        var seen = new HashSet<String>();
        for (var row : of("organization")) {
            if (!isSound(row, seen)) {
                continue;
            }
            var there = pages.put(
                    organisation(row).value(),
                    cells.plain(row, "alternate_name", 300),
                    cells.plain(row, "description", LONG, ""),
                    cells.url(row, "website"),
                    cells.email(row, "email"));
            if (!there) {
                remarks.changed(row, Problem.SAME_NAME, row.text("name", ""));
            }
        }
    }

    private OrganisationId organisation(Row row) {
        var id = row.text("id", "");
        var earlier = links.organisation(id);
        if (earlier != null) {
            return earlier;
        }
        var name = cells.plain(row, "name", 200, "");
        var organisation = organisations
                .named(name)
                .orElseGet(() -> organisations.add(name, Organisation.Kind.OTHER, null, null))
                .id();
        jdbc.update(
                "insert into organisation_source (key, organisation) values (?, ?)",
                links.organisationKey(id),
                organisation.value());
        links.add(links.organisationKey(id), organisation);
        return organisation;
    }

    private void term(Row row) {
        var id = row.text("id");
        var name = cells.plain(row, "name", 300);
        if (id == null || name == null) {
            remarks.leftOut(row, id == null ? Problem.ID_MISSING : Problem.NAME_MISSING, "");
            return;
        }
        if (row.strict() && row.text("description") == null) {
            remarks.changed(row, Problem.DESCRIPTION_MISSING, "");
        }
        var parent = row.text("parent_id");
        var put = terms.put(
                links.id("taxonomy_term", id),
                cells.plain(row, "taxonomy", 300),
                name,
                cells.plain(row, "description", LONG, ""),
                parent == null ? null : links.id("taxonomy_term", parent));
        if (!put) {
            remarks.leftOut(row, Problem.DUPLICATE, id);
        } else if (FORM.equalsIgnoreCase(row.text("taxonomy"))) {
            Service.Form.of(name).ifPresent(form -> forms.put(links.id("taxonomy_term", id), form));
        }
    }

    private void service(Row row) {
        var organisation = provider(row);
        if (organisation == null) {
            var named = row.text("organization_id") == null ? "location" : "organization";
            remarks.leftOut(row, Problem.REFERENCE_BROKEN, named + " " + row.text(named + "_id", "-"));
            return;
        }
        var id = links.id("service", row.text("id", ""));
        var fees = cells.plain(row, "fees_description", LONG);
        var assured = cells.date(row, "assured_date");
        services.put(
                id,
                organisation.value(),
                cells.plain(row, "name", 300, ""),
                cells.plain(row, "alternate_name", 300),
                cells.plain(row, "description", LONG, ""),
                form(row).name(),
                status(row).name(),
                cells.url(row, "url"),
                cells.email(row, "email"),
                cells.plain(row, "application_process", LONG),
                cells.plain(row, "eligibility_description", LONG),
                cells.age(row, "minimum_age"),
                cells.age(row, "maximum_age"),
                fees,
                Fees.free(fees, amounts(id)),
                cells.plain(row, "keywords", LONG),
                cells.plain(row, "alert", LONG),
                assured == null ? cells.date(row, "last_modified") : assured,
                source,
                today);
    }

    /** Ohana puts a service at a location, and the location under an organisation. */
    private @Nullable OrganisationId provider(Row row) {
        var organisation = row.text("organization_id");
        if (organisation == null) {
            var location = row.text("location_id");
            organisation = location == null ? null : locationOrganisations.get(location);
        }
        return organisation == null ? null : links.organisation(organisation);
    }

    private List<BigDecimal> amounts(UUID service) {
        return amounts.getOrDefault(service, List.of());
    }

    private Service.Form form(Row row) {
        return formOfService.getOrDefault(row.text("id", ""), Service.Form.UNKNOWN);
    }

    private Service.Status status(Row row) {
        var cell = row.text("status", "active");
        return Service.Status.of(cell).orElseGet(() -> {
            remarks.changed(row, Problem.STATUS_UNKNOWN, cell);
            return Service.Status.INACTIVE;
        });
    }

    private void location(Row row) {
        var id = row.text("id");
        if (id == null) {
            remarks.leftOut(row, Problem.ID_MISSING, "");
            return;
        }
        var organisation = row.text("organization_id");
        var of = organisation == null ? null : links.organisation(organisation);
        if (organisation != null && of == null) {
            remarks.changed(row, Problem.REFERENCE_BROKEN, "organization " + organisation);
        }
        var name = cells.plain(row, "name", 300);
        if (name == null && !addressed.contains(id)) {
            remarks.leftOut(row, Problem.NAME_MISSING, "");
            return;
        }
        var put = locations.put(
                links.id("location", id),
                of == null ? null : of.value(),
                Service.placeType(row.text("location_type")),
                name,
                cells.plain(row, "description", LONG),
                cells.plain(row, "transportation", LONG),
                cells.url(row, "url"),
                cells.degrees(row, "latitude", 90),
                cells.degrees(row, "longitude", 180));
        if (!put) {
            remarks.leftOut(row, Problem.DUPLICATE, id);
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
            remarks.leftOut(row, Problem.REFERENCE_BROKEN, missing + " " + row.text(missing + "_id", "-"));
            return;
        }
        var id = links.id("service_at_location", row.text("id", row.place()));
        if (!atLocations.put(id, service, location, cells.plain(row, "description", LONG))) {
            remarks.leftOut(row, Problem.DUPLICATE, row.text("id", ""));
        }
    }

    private boolean isSound(Row row, Set<String> seen) {
        var id = row.text("id");
        var malformed = Cells.malformed(row);
        if (id == null) {
            remarks.leftOut(row, Problem.ID_MISSING, "");
        } else if (cells.plain(row, "name", LONG) == null) {
            remarks.leftOut(row, Problem.NAME_MISSING, "");
        } else if (malformed.isPresent()) {
            remarks.leftOut(row, malformed.get(), "");
        } else if (!seen.add(id)) {
            remarks.leftOut(row, Problem.DUPLICATE, id);
        } else {
            return true;
        }
        return false;
    }

    private List<Row> of(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
