package nl.nabij.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.services.Remark.Problem;
import nl.nabij.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The services of a data set, with what other rows tell of them: costs, what they are like, where they are. */
class ServiceRows {

    private final String source;
    private final LocalDate today;
    private final Links links;
    private final Remarks remarks;
    private final Cells cells;
    private final Map<String, Service.Form> forms = new HashMap<>();
    private final Map<String, String> locationOrganisations = new HashMap<>();
    private final Map<UUID, List<BigDecimal>> amounts = new HashMap<>();
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

    ServiceRows(String source, LocalDate today, Links links, Remarks remarks) {
        this.source = source;
        this.today = today;
        this.links = links;
        this.remarks = remarks;
        this.cells = new Cells(remarks);
    }

    Upsert rows() {
        return services;
    }

    /** Under which organisation a place is. */
    void location(Row row) {
        if (row.text("id") != null && row.text("organization_id") != null) {
            locationOrganisations.put(row.text("id", ""), row.text("organization_id", ""));
        }
    }

    /** What a service costs. */
    void cost(Row row) {
        Cells.number(row.text("amount", ""))
                .ifPresent(amount -> amounts.computeIfAbsent(
                                links.id("service", row.text("service_id", "")), service -> new ArrayList<>())
                        .add(amount));
    }

    /** What a service is like. */
    void form(String service, Service.Form form) {
        forms.put(service, form);
    }

    void take(Row row) {
        var organisation = provider(row);
        if (organisation == null) {
            var named = row.text("organization_id") == null ? "location" : "organization";
            remarks.leftOut(row, named + "_id", Problem.REFERENCE_BROKEN, named + " " + row.text(named + "_id", "-"));
            return;
        }
        var id = links.id("service", row.text("id", ""));
        var fees = cells.plain(row, "fees_description", Cells.LONGEST);
        var assured = cells.date(row, "assured_date");
        services.put(
                id,
                organisation.value(),
                cells.plain(row, "name", 300, ""),
                cells.plain(row, "alternate_name", 300),
                cells.plain(row, "description", Cells.LONGEST, ""),
                form(row).name(),
                status(row).name(),
                cells.url(row, "url"),
                cells.email(row, "email"),
                cells.plain(row, "application_process", Cells.LONGEST),
                cells.plain(row, "eligibility_description", Cells.LONGEST),
                cells.age(row, "minimum_age"),
                cells.age(row, "maximum_age"),
                fees,
                Fees.free(fees, amounts(id)),
                cells.plain(row, "keywords", Cells.LONGEST),
                cells.plain(row, "alert", Cells.LONGEST),
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
        return forms.getOrDefault(row.text("id", ""), Service.Form.UNKNOWN);
    }

    private Service.Status status(Row row) {
        var cell = row.text("status", "active");
        return Service.Status.of(cell).orElseGet(() -> {
            remarks.changed(row, "status", Problem.STATUS_UNKNOWN, cell);
            return Service.Status.INACTIVE;
        });
    }
}
