package nl.nabij.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.PermissionId;
import nl.nabij.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for what residents allow: record it, ask whether it covers something, stop with it. */
@Service
@Transactional
public class Permissions {

    private final JdbcClient jdbc;
    private final PermissionRows rows;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Permissions(JdbcClient jdbc, PermissionRows rows, People people, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down what the resident allowed. */
    @Opens(value = Part.PERMISSION, changes = true)
    public PermissionId record(NewPermission given, Access access) {
        var id = PermissionId.next();
        jdbc.sql("""
                insert into permission (id, resident, kind, purpose, receiver, parts, data, source, content, given_by, form, text_version,
                    given_on, valid_from, valid_until, recorded_by, recorded_at, version)
                values (:id, :resident, :kind, :purpose, :receiver, :parts, :data, :source, :content, :givenBy, :form, :text,
                    :givenOn, :from, :until, :by, :at, 0)
                """)
                .param("id", id.value())
                .param("resident", access.resident().value())
                .param("kind", given.kind().name())
                .param("purpose", given.purpose().name())
                .param(
                        "receiver",
                        given.receiver() == null ? null : given.receiver().value())
                .param("parts", given.parts().stream().map(Part::name).sorted().toArray(String[]::new))
                .param("data", given.data().stream().map(Datum::name).sorted().toArray(String[]::new))
                .param("source", given.source())
                .param("content", given.content())
                .param("givenBy", given.givenBy().name())
                .param("form", given.form().name())
                .param("text", given.textVersion())
                .param("givenOn", given.givenOn())
                .param("from", given.validFrom())
                .param("until", given.validUntil())
                .param("by", access.actor().reference())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * The declaration of no objection that lets the receiver have all these data today, for the purpose of this key.
     *
     * @param receiver who would get the data
     * @param data exactly what would be sent
     * @return of several the newest; empty if no single one covers it all
     */
    @Opens(Part.PERMISSION)
    public Optional<PermissionId> covering(OrganisationId receiver, Set<Datum> data, Access access) {
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        return rows.of(access.resident()).stream()
                .filter(permission -> permission.covers(receiver, data, access.purpose(), today))
                .map(Permission::id)
                .findFirst();
    }

    /** How the resident is called, for a page or a paper about what is allowed. */
    @Opens(Part.PERSON)
    public People.Person who(Access access) {
        return Optional.ofNullable(people.of(List.of(access.resident()), access).get(access.resident()))
                .orElseThrow(() -> new IllegalStateException("a key to a resident who is not there"));
    }

    /** All that the resident ever allowed: what holds first, then the newest. */
    @Opens(Part.PERMISSION)
    public List<Permission> of(Access access) {
        return rows.of(access.resident());
    }

    /** Stops with it from now on. The record stays, so that it can be shown what was allowed when. */
    @Opens(value = Part.PERMISSION, changes = true)
    public Outcome withdraw(PermissionId id, Access access) {
        var now = clock.instant();
        var stopped = jdbc.sql("""
                update permission set withdrawn_at = :now, version = version + 1
                where id = :id and resident = :resident and withdrawn_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("resident", access.resident().value())
                .update();
        if (stopped == 0) {
            return new Outcome.NotThere();
        }
        events.publishEvent(new PermissionEvent.Withdrawn(access.resident(), id, now));
        return new Outcome.Withdrawn();
    }

    /** What can come of stopping. */
    public sealed interface Outcome {

        record Withdrawn() implements Outcome {}

        /** Not of this resident, or stopped before. */
        record NotThere() implements Outcome {}
    }
}
