package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.SelectedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the selections module: the own clients with whom there is a reason to talk. */
@Service
@Transactional
public class Selections {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    Selections(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The own clients on a list now, and what became of those who were; by name, or in an order that means nothing and stays
     * the same. Never by level: nobody is first.
     */
    @Opens(Part.SELECTION)
    public Shown<Selected> own(Order order, ListAccess list) {
        var rows = jdbc.sql(SelectedRows.SELECT + """
                join tie t on t.resident = s.resident and t.kind = 'CASELOAD' and t.ends is null and t.account = :account
                where s.state not in ('ENDED', 'WITHDRAWN')
                  and (s.state in ('OPEN', 'LATER', 'INVITED', 'REACHED') or run.ends_on > :today)
                order by
                """ + order.sql)
                .param("account", ((SignedIn) list.actor()).account().value())
                .param("today", today())
                .query((row, number) -> SelectedRows.read(row, today()))
                .list();
        return keys.show(rows, Selected::resident, list);
    }

    /** One name on a list, of this resident. */
    @Opens(Part.SELECTION)
    Optional<Selected> of(SelectedId id, Access access) {
        return jdbc.sql(SelectedRows.SELECT + "where s.id = :id and s.resident = :resident")
                .param("id", id.value())
                .param("resident", access.resident().value())
                .query((row, number) -> SelectedRows.read(row, today()))
                .optional();
    }

    /** Every time that this resident was on a list, newest first; those that ended without an act included. */
    @Opens(Part.SELECTION)
    List<Selected> all(Access access) {
        return jdbc.sql(SelectedRows.SELECT + "where s.resident = :resident order by run.day desc, s.id desc")
                .param("resident", access.resident().value())
                .query((row, number) -> SelectedRows.read(row, today()))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** In which order names stand. */
    public enum Order {
        SHUFFLED("md5(s.id::text)"),
        NAME("r.family_name, r.given_name, r.birth_date, s.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }
}
