package nl.nabij.residents;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who is there already, before somebody is added a second time. */
@Service
@Transactional
public class Lookalikes {

    private final DoubleFinder finder;
    private final Keys keys;
    private final JdbcClient jdbc;

    Lookalikes(DoubleFinder finder, Keys keys, JdbcClient jdbc) {
        this.finder = finder;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who is there already and may be who is being added.
     *
     * @param resident for the log; a page of who has no tie shows nothing of it
     * @param client one of the own clients; null for somebody else's, of whom nothing is shown
     * @param colleague who has that person in a caseload; null where nobody has, or it is an own client
     */
    public record Alike(
            ResidentId resident,
            @Nullable ClientView client,
            @Nullable String colleague,
            Likeness likeness) {}

    /**
     * Who may be this person that somebody wants to add: own clients as they are; of others' clients only whom to call, and only
     * where it is clear, so that nobody can fish for names.
     */
    @Opens(Part.PERSON)
    public Shown<Alike> of(ResidentId id, NewResident person, String calledName, ListAccess list) {
        var found = finder.like(
                id,
                new Likeness.Traits(
                        person.givenName(),
                        person.infix(),
                        person.familyName(),
                        calledName,
                        person.birthDate(),
                        person.sex(),
                        person.postcode(),
                        person.houseNumber(),
                        null,
                        null));
        var account = ((SignedIn) list.actor()).account().value();
        var likeness =
                found.stream().collect(Collectors.toMap(DoubleFinder.Found::other, DoubleFinder.Found::likeness));
        var alike = jdbc
                .sql("""
                select r.id, given_name, infix, family_name, called_name, birth_date, tie.account, account.name
                from resident r
                left join tie on tie.resident = r.id and kind = 'CASELOAD' and ends is null
                left join account on account.id = tie.account
                where r.id = any (:found)
                """)
                .param(
                        "found",
                        likeness.keySet().stream().map(ResidentId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var other = new ResidentId(row.getObject("id", UUID.class));
                    var own = account.equals(row.getObject("account", UUID.class));
                    return new Alike(
                            other,
                            own ? client(row) : null,
                            own ? null : row.getString("name"),
                            requireNonNull(likeness.get(other)));
                })
                .list()
                .stream()
                .filter(one -> one.client() != null || one.likeness().strength() == Likeness.Strength.CLEAR)
                .sorted(Comparator.comparing((Alike one) -> one.client() == null)
                        .thenComparing(one -> one.likeness().strength()))
                .limit(Acquaintance.MOST)
                .toList();
        return keys.show(alike, Alike::resident, list);
    }

    private static ClientView client(ResultSet row) throws SQLException {
        return new ClientView(
                new ResidentId(row.getObject("id", UUID.class)),
                Resident.fullName(row.getString("given_name"), row.getString("infix"), row.getString("family_name")),
                row.getString("called_name"),
                row.getObject("birth_date", LocalDate.class),
                null,
                null,
                false,
                null);
    }
}
