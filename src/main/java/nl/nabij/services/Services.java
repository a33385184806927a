package nl.nabij.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.services.ServiceDetail.Contact;
import nl.nabij.services.ServiceDetail.Cost;
import nl.nabij.services.ServiceDetail.Hours;
import nl.nabij.services.ServiceDetail.Phone;
import nl.nabij.services.ServiceDetail.Place;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the services module: what there is in this region, and how to find it. It holds no residents. */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class Services {

    /** What belongs to a service, to it at a place, or to its places. */
    private static final String OF_SERVICE = """
            (service = :id
             or service_at_location in (select id from service_at_location where service = :id)
             or location in (select location from service_at_location where service = :id))
            """;

    private final JdbcClient jdbc;
    private final ServiceSearch search;
    private final Typing typing;

    Services(JdbcClient jdbc, ServiceSearch search, Typing typing) {
        this.jdbc = jdbc;
        this.search = search;
        this.typing = typing;
    }

    /** What fits best comes first; only what is open to new people now. */
    public Found search(ServiceQuery query) {
        return search.find(query);
    }

    public Optional<Service> find(ServiceId id) {
        return jdbc.sql("select * from service where id = ?")
                .param(id.value())
                .query((row, number) -> ServiceSearch.service(row))
                .optional();
    }

    /** Of one organisation, by name; only what is open to new people now. */
    public List<Service> of(OrganisationId organisation) {
        return jdbc.sql("select * from service where organisation = ? and status = 'ACTIVE' order by name, id")
                .param(organisation.value())
                .query((row, number) -> ServiceSearch.service(row))
                .list();
    }

    public Optional<ServiceDetail> detail(ServiceId id) {
        return find(id).map(service -> jdbc.sql("""
                select organisation.name, organisation_page.description,
                       exists (select from team where team.organisation = organisation.id) as receives
                from organisation left join organisation_page on organisation_page.id = organisation.id
                where organisation.id = ?
                """)
                .param(service.organisation().value())
                .query((row, number) -> new ServiceDetail(
                        service,
                        row.getString("name"),
                        row.getString("description"),
                        row.getBoolean("receives"),
                        places(id),
                        hours(id),
                        costs(id),
                        contacts(id),
                        phones(service),
                        themes(id),
                        languages(id)))
                .single());
    }

    /** Themes of open services, by name, with how many services have them. */
    public List<Theme> themes() {
        return jdbc.sql("""
                select taxonomy_term.id, taxonomy_term.name, count(distinct service.id) as services
                from taxonomy_term join service_term on term = taxonomy_term.id
                join service on service.id = service_term.service and status = 'ACTIVE'
                where taxonomy_term.taxonomy is distinct from 'Nabij form'
                group by taxonomy_term.id order by lower(taxonomy_term.name), taxonomy_term.id
                """).query(Theme.class).list();
    }

    /** Adds something that somebody types: an idea of neighbours stands beside the formal services. */
    @Transactional
    public ServiceId add(NewService service) {
        return typing.add(service);
    }

    /** One theme, with how many open services have it. */
    public record Theme(UUID id, String name, int services) {}

    private List<Place> places(ServiceId id) {
        return jdbc.sql("""
                select coalesce(location.name, '') as name, location.transportation, neighbourhood.name as neighbourhood,
                       concat_ws(', ', lines, nullif(concat_ws(' ', postcode, city), '')) as address,
                       array(select accessibility.description from accessibility
                             where accessibility.location = location.id order by 1) as accessibility
                from service_at_location
                join location on location.id = service_at_location.location
                left join lateral (select * from address where address.location = location.id
                                   order by type <> 'PHYSICAL', id limit 1) address on true
                left join neighbourhood on neighbourhood.code = address.neighbourhood
                where service_at_location.service = ?
                order by location.name, address.lines limit 50
                """)
                .param(id.value())
                .query((row, number) -> new Place(
                        blank(row.getString("name")),
                        blank(row.getString("address")),
                        row.getString("neighbourhood"),
                        row.getString("transportation"),
                        List.of((String[]) row.getArray("accessibility").getArray())))
                .list();
    }

    private List<Hours> hours(ServiceId id) {
        return jdbc.sql(
                        "select distinct days, opens_at, closes_at, valid_from, valid_to, closed, description from schedule where "
                                + OF_SERVICE + " order by closed, days, opens_at limit 50")
                .param("id", id.value())
                .query((row, number) -> new Hours(
                        row.getString("days") == null
                                ? List.of()
                                : List.of(row.getString("days").split(",")),
                        row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_at", LocalTime.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("closed"),
                        row.getString("description")))
                .list();
    }

    private List<Cost> costs(ServiceId id) {
        return jdbc.sql("select * from cost_option where service = ? order by amount, id")
                .param(id.value())
                .query((row, number) -> new Cost(
                        row.getString("option"),
                        row.getObject("amount", BigDecimal.class),
                        row.getString("currency"),
                        row.getString("amount_description")))
                .list();
    }

    private List<Contact> contacts(ServiceId id) {
        return jdbc.sql("select distinct name, title, email from contact where " + OF_SERVICE
                        + " order by name limit 10")
                .param("id", id.value())
                .query(Contact.class)
                .list();
    }

    /** Of the service and its places; of the organisation where these have none. */
    private List<Phone> phones(Service service) {
        var phones = jdbc.sql("select distinct number, description from phone where " + OF_SERVICE
                        + " order by number limit 10")
                .param("id", service.id().value())
                .query(Phone.class)
                .list();
        return !phones.isEmpty()
                ? phones
                : jdbc.sql("""
                        select number, description from phone where organisation = :organisation
                        union select phone, null from organisation where id = :organisation and phone is not null
                        order by 1 limit 10
                        """)
                        .param("organisation", service.organisation().value())
                        .query(Phone.class)
                        .list();
    }

    private List<String> themes(ServiceId id) {
        return jdbc.sql("""
                select distinct name from taxonomy_term where taxonomy is distinct from 'Nabij form'
                  and id in (select term from service_term where service = ?) order by name
                """).param(id.value()).query(String.class).list();
    }

    private List<String> languages(ServiceId id) {
        return jdbc.sql("""
                select distinct name from language where service = :id
                   or location in (select location from service_at_location where service = :id) order by name limit 30
                """).param("id", id.value()).query(String.class).list();
    }

    private static @org.jspecify.annotations.Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
