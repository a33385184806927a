package nl.nabij.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisations;
import nl.nabij.services.Remark.Problem;
import nl.nabij.shared.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The organisations of a data set. One is found by the id that its source gives it, then by name; otherwise it is new.
 */
class Providers {

    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final Links links;
    private final Journal journal;
    private final Remarks remarks;
    private final Cells cells;
    private final List<UUID> news = new ArrayList<>();
    private final Upsert pages = new Upsert("organisation_page", "alternate_name", "description", "url", "email");

    Providers(JdbcTemplate jdbc, Organisations organisations, Links links, Journal journal, Remarks remarks) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.links = links;
        this.journal = journal;
        this.remarks = remarks;
        this.cells = new Cells(remarks);
    }

    Upsert pages() {
        return pages;
    }

    void take(List<Row> rows) {
        jdbc.query("select key, organisation from organisation_source", row -> {
            links.add(row.getString("key"), OrganisationId.of(row.getString("organisation")));
        });
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!cells.isSound(row, seen)) {
                continue;
            }
            var there = pages.put(
                    organisation(row).value(),
                    cells.plain(row, "alternate_name", 300),
                    cells.plain(row, "description", Cells.LONGEST, ""),
                    cells.url(row, "website"),
                    cells.email(row, "email"));
            if (!there) {
                remarks.changed(row, "name", Problem.SAME_NAME, row.text("name", ""));
            }
        }
        journal.after("organisation", news.toArray(UUID[]::new));
    }

    private OrganisationId organisation(Row row) {
        var id = row.text("id", "");
        var earlier = links.organisation(id);
        if (earlier != null) {
            return earlier;
        }
        var name = cells.plain(row, "name", 200, "");
        var organisation = organisations.named(name).map(Organisation::id).orElseGet(() -> added(name));
        jdbc.update(
                "insert into organisation_source (key, organisation) values (?, ?)",
                links.organisationKey(id),
                organisation.value());
        journal.added("organisation_source", links.organisationKey(id));
        links.add(links.organisationKey(id), organisation);
        return organisation;
    }

    private OrganisationId added(String name) {
        var id = organisations.add(name, Organisation.Kind.OTHER, null, null).id();
        news.add(id.value());
        return id;
    }
}
