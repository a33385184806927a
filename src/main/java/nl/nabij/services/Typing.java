package nl.nabij.services;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.nabij.organisations.Places;
import nl.nabij.shared.ServiceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts a service that somebody types into the tables that an import fills. */
@Component
class Typing {

    private final JdbcTemplate jdbc;
    private final Places places;
    private final Clock clock;

    Typing(JdbcTemplate jdbc, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    ServiceId add(NewService service) {
        var id = ServiceId.next();
        var today = LocalDate.now(clock);
        var fees = service.fees();
        var free = service.freeOfCharge() == null ? Fees.free(fees, java.util.List.of()) : service.freeOfCharge();
        jdbc.update(
                """
                insert into service (id, organisation, name, description, form, status, how_to_join, fees, free_of_charge,
                    assured_on, source, known_on)
                values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, 'here', ?)
                """,
                id.value(),
                service.organisation().value(),
                service.name(),
                service.description(),
                service.form().name(),
                service.howToJoin(),
                fees,
                free,
                today,
                today);
        if (service.phone() != null) {
            jdbc.update(
                    "insert into phone (id, service, number, type) values (?, ?, ?, 'voice')",
                    UUID.randomUUID(),
                    id.value(),
                    service.phone());
        }
        if (service.hours() != null) {
            jdbc.update(
                    "insert into schedule (id, service, closed, description) values (?, ?, false, ?)",
                    UUID.randomUUID(),
                    id.value(),
                    service.hours());
        }
        place(service, id);
        service.themes().forEach(theme -> theme(theme, id));
        jdbc.update(Index.SQL);
        return id;
    }

    private void place(NewService service, ServiceId id) {
        if (service.place() == null && service.address() == null) {
            return;
        }
        var location = UUID.randomUUID();
        jdbc.update(
                "insert into location (id, organisation, type, name) values (?, ?, 'PHYSICAL', ?)",
                location,
                service.organisation().value(),
                service.place());
        jdbc.update(
                "insert into service_at_location (id, service, location) values (?, ?, ?)",
                UUID.randomUUID(),
                id.value(),
                location);
        if (service.address() != null && service.city() != null) {
            var postcode = service.postcode();
            var neighbourhood = postcode == null
                    ? null
                    : places.of(postcode).map(Places.Neighbourhood::code).orElse(null);
            jdbc.update("""
                    insert into address (id, location, type, lines, city, postcode, country, neighbourhood)
                    values (?, ?, 'PHYSICAL', ?, ?, ?, 'NL', ?)
                    """, UUID.randomUUID(), location, service.address(), service.city(), postcode, neighbourhood);
        }
    }

    private void theme(String name, ServiceId service) {
        var known = jdbc.queryForList(
                "select id from taxonomy_term where lower(name) = lower(?) order by id limit 1", UUID.class, name);
        var term = known.isEmpty() ? UUID.randomUUID() : known.getFirst();
        if (known.isEmpty()) {
            jdbc.update("insert into taxonomy_term (id, name, description) values (?, ?, '')", term, name);
        }
        jdbc.update(
                "insert into service_term (id, service, term) values (?, ?, ?)",
                UUID.randomUUID(),
                service.value(),
                term);
    }
}
