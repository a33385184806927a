package nl.nabij.residents;

import java.time.Clock;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opening;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.access.Ties;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the residents module. */
@Service
@Transactional
public class Residents {

    private final ResidentRepository repository;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final Ties ties;
    private final Clock clock;

    Residents(ResidentRepository repository, JdbcClient jdbc, Keys keys, Ties ties, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.keys = keys;
        this.ties = ties;
        this.clock = clock;
    }

    /** Adds one resident, who is in the own caseload of the professional that does it. */
    @Opens(value = Part.PERSON, changes = true)
    public ResidentId register(NewResident person, Opening opening) {
        var id = opening.resident();
        repository.save(new Resident(
                id,
                person.clientNumber(),
                person.givenName(),
                person.infix(),
                person.familyName(),
                person.givenName(),
                person.birthDate(),
                person.sex(),
                person.postcode(),
                person.houseNumber(),
                person.houseAddition(),
                person.language(),
                person.household(),
                person.phone(),
                person.email(),
                person.provenance(),
                null,
                null,
                false,
                false,
                clock.instant(),
                0));
        if (opening.actor() instanceof SignedIn professional) {
            ties.caseload(professional.account(), id, null);
        }
        return id;
    }

    @Opens(Part.PERSON)
    public Resident of(Access access) {
        return repository
                .findById(access.resident())
                .orElseThrow(() -> new IllegalStateException("a key to a resident who is not there"));
    }

    /** The own caseload, by family name. */
    @Opens(Part.PERSON)
    public Shown<ResidentView> caseload(ListAccess list) {
        var rows = jdbc.sql("""
                select id, given_name, infix, family_name, called_name from resident
                where id in (select resident from tie where account = ? and kind = 'CASELOAD' and ends is null)
                order by family_name, given_name
                """)
                .param(((SignedIn) list.actor()).account().value())
                .query((row, number) -> new ResidentView(
                        ResidentId.of(row.getString("id")),
                        (row.getString("given_name") + " " + row.getString("infix") + " "
                                        + row.getString("family_name"))
                                .replaceAll(" +", " "),
                        row.getString("called_name")))
                .list();
        return keys.show(rows, ResidentView::id, list);
    }
}
