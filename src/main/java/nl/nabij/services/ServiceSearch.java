package nl.nabij.services;

import static nl.nabij.services.ServiceView.Reason;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds services: first by all words (Dutch stems), then by any of them or by what looks like them. Informal and formal
 * stand in one order.
 */
@Component
class ServiceSearch {

    /** After this many months without a word of the provider, the page says so. */
    private static final int STALE_MONTHS = 12;

    private static final String ALL_WORDS = "search @@ websearch_to_tsquery('dutch', :text)";

    /** The question of a person is a sentence: one shared word is a start. Then what looks alike (pg_trgm, 0 to 1). */
    private static final String ALIKE = """
            (search @@ to_tsquery('dutch', :any) or word_similarity(:text, service.name) >= 0.4
             or exists (select from service_term join taxonomy_term on taxonomy_term.id = term
                        where service = service.id and word_similarity(:text, taxonomy_term.name) >= 0.5))
            """;

    private static final String NEAR = """
            (select min(rank) from (
                 select case when neighbourhood = :neighbourhood then 0 else 2 end as rank
                 from service_at_location join address on address.location = service_at_location.location
                 where service_at_location.service = service.id and address.type = 'PHYSICAL'
                 union all select 1 where not exists (
                     select from service_at_location join address on address.location = service_at_location.location
                     where service_at_location.service = service.id and address.type = 'PHYSICAL')) ranks)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found find(ServiceQuery query) {
        if (query.text().isEmpty()) {
            return found(query, "true", "service.name", false);
        }
        var all = found(query, ALL_WORDS, "ts_rank(search, websearch_to_tsquery('dutch', :text)) desc", false);
        return all.total() > 0
                ? all
                : found(
                        query,
                        ALIKE,
                        "ts_rank(search, to_tsquery('dutch', :any)) + word_similarity(:text, service.name) desc",
                        true);
    }

    private Found found(ServiceQuery query, String matches, String order, boolean alike) {
        var where = where(query, matches);
        var parameters = parameters(query);
        var total = jdbc.sql("select count(*) from service where " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
        if (total == 0) {
            return new Found(List.of(), 0, 1, alike);
        }
        var rows = jdbc.sql("""
                select service.*, organisation.name as provider,
                       coalesce((select number from phone where phone.service = service.id order by id limit 1),
                                (select number from phone where phone.organisation = service.organisation order by id limit 1),
                                organisation.phone) as phone,
                       exists (select from team where team.organisation = service.organisation) as receives,
                       array(select name from service_term join taxonomy_term on taxonomy_term.id = term
                             where service_term.service = service.id order by name) as themes,
                       place.name as place, place.neighbourhood as neighbourhood, place.code as code,
                       %s as near,
                       to_tsvector('dutch', service.name) @@ websearch_to_tsquery('dutch', :text) as in_name,
                       (select name from service_term join taxonomy_term on taxonomy_term.id = term
                        where service_term.service = service.id
                          and to_tsvector('dutch', name) @@ to_tsquery('dutch', :any) order by name limit 1) as in_theme
                from service
                join organisation on organisation.id = service.organisation
                left join lateral (
                    select coalesce(location.name, address.lines || ', ' || address.city) as name,
                           neighbourhood.name as neighbourhood, neighbourhood.code as code
                    from service_at_location
                    join location on location.id = service_at_location.location
                    left join lateral (select * from address where address.location = location.id
                                   order by type <> 'PHYSICAL', id limit 1) address on true
                    left join neighbourhood on neighbourhood.code = address.neighbourhood
                    where service_at_location.service = service.id
                    order by neighbourhood.code is distinct from :neighbourhood, location.name, location.id limit 1) place on true
                where %s
                order by near, %s, service.name, service.id
                limit %d offset :offset
                """.formatted(NEAR, where, order, ServiceQuery.SIZE))
                .params(parameters)
                .query((row, number) -> view(row, query, alike))
                .list();
        return new Found(rows, total, query.page(), alike);
    }

    private static String where(ServiceQuery query, String matches) {
        var where = new StringBuilder("status = 'ACTIVE' and ").append(matches);
        if (query.theme() != null) {
            where.append(
                    " and exists (select from service_term where service_term.service = service.id and term = :theme)");
        }
        if (query.neighbourhood() != null) {
            where.append(" and ").append(NEAR).append(" < 2");
        }
        return query.free() ? where.append(" and free_of_charge").toString() : where.toString();
    }

    private static Map<String, @Nullable Object> parameters(ServiceQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("text", query.text());
        parameters.put("any", anyOf(query.text()));
        parameters.put("theme", query.theme());
        parameters.put("neighbourhood", query.neighbourhood() == null ? "" : query.neighbourhood());
        parameters.put("offset", query.offset());
        return parameters;
    }

    /** Words of at least three letters, as alternatives; nothing else reaches the query language. */
    static String anyOf(String text) {
        return String.join(
                " | ",
                java.util.Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> word.length() > 2)
                        .distinct()
                        .limit(30)
                        .toList());
    }

    private ServiceView view(ResultSet row, ServiceQuery query, boolean alike) throws SQLException {
        var service = service(row);
        var themes = List.of((String[]) row.getArray("themes").getArray());
        return new ServiceView(
                service,
                row.getString("provider"),
                service.organisation(),
                row.getString("place"),
                row.getString("neighbourhood"),
                service.fees(),
                row.getString("phone"),
                row.getBoolean("receives"),
                themes,
                fits(service, query, alike, row),
                cares(service, row.getBoolean("receives")));
    }

    private static List<Reason> fits(Service service, ServiceQuery query, boolean alike, ResultSet row)
            throws SQLException {
        var fits = new ArrayList<Reason>();
        if (!query.text().isEmpty()) {
            if (row.getBoolean("in_name")) {
                fits.add(Reason.of("name", query.text()));
            } else if (row.getString("in_theme") != null) {
                fits.add(Reason.of("theme", row.getString("in_theme")));
            } else {
                fits.add(alike ? Reason.of("alike") : Reason.of("text", query.text()));
            }
        }
        if (query.neighbourhood() != null) {
            fits.add(
                    row.getInt("near") == 0
                            ? Reason.of("near", String.valueOf(row.getString("neighbourhood")))
                            : Reason.of("anywhere"));
        }
        if (Boolean.TRUE.equals(service.freeOfCharge())) {
            fits.add(Reason.of("free"));
        }
        if (service.form() == Service.Form.INFORMAL) {
            fits.add(Reason.of("informal"));
        }
        return fits;
    }

    private List<Reason> cares(Service service, boolean receives) {
        var cares = new ArrayList<Reason>();
        if (service.minimumAge() != null && service.minimumAge() > 0) {
            cares.add(Reason.of("from-age", String.valueOf(service.minimumAge())));
        }
        if (service.maximumAge() != null && service.maximumAge() < 120) {
            cares.add(Reason.of("until-age", String.valueOf(service.maximumAge())));
        }
        if (service.alert() != null) {
            cares.add(Reason.of("alert", service.alert()));
        }
        if (service.freshOn().isBefore(LocalDate.now(clock).minusMonths(STALE_MONTHS))) {
            cares.add(Reason.of("stale", service.freshOn().format(DateTimeFormatter.ISO_DATE)));
        }
        if (!receives) {
            cares.add(Reason.of("by-phone"));
        }
        return cares;
    }

    static Service service(ResultSet row) throws SQLException {
        return new Service(
                new ServiceId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                Service.Form.valueOf(row.getString("form")),
                Service.Status.valueOf(row.getString("status")),
                row.getString("url"),
                row.getString("email"),
                row.getString("how_to_join"),
                row.getString("eligibility"),
                row.getObject("minimum_age", Integer.class),
                row.getObject("maximum_age", Integer.class),
                row.getString("fees"),
                row.getObject("free_of_charge", Boolean.class),
                row.getString("alert"),
                row.getObject("assured_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class));
    }
}
