package nl.nabij.selections;

import static nl.nabij.shared.Time.ZONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.nabij.access.Access;
import nl.nabij.access.Keys;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.access.Shown;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to how somebody came on a list, also while the name is sealed: by criteria, with the reasons, or by lot. For
 * the resident in the own place, and for the privacy officer who answers a resident who asks. No tie of anybody who may talk
 * with the resident opens it.
 */
@Service
@Transactional
public class Truths {

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Keys keys;
    private final Clock clock;

    Truths(JdbcClient jdbc, Tasks tasks, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.keys = keys;
        this.clock = clock;
    }

    /** Every time that this resident was on a list, newest first. */
    @Opens(Part.DRAW)
    List<Selected> told(Access access) {
        return jdbc.sql(SelectedRows.TRUTH + "where s.resident = :resident order by run.day desc, s.id desc")
                .param("resident", access.resident().value())
                .query((row, number) -> SelectedRows.truth(row, today()))
                .list();
    }

    /**
     * The same of who has this client number, for the privacy officer; those that ended without an act are not told. Nothing of
     * somebody with whom this officer has to do in other work, and may talk.
     */
    @Opens(Part.DRAW)
    Shown<Selected> answer(String clientNumber, ListAccess list) {
        var rows = jdbc.sql(SelectedRows.TRUTH + """
                        where r.client_number = :number and s.state <> 'ENDED'
                          and not (s.sealed and exists (
                              select from tie t left join team_member m on m.team = t.team
                              where t.resident = r.id and coalesce(t.ends > :now, true) and coalesce(t.account, m.account) = :officer))
                        order by run.day desc, s.id desc
                        """)
                .param("number", clientNumber.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("officer", ((SignedIn) list.actor()).account().value())
                .query((row, number) -> SelectedRows.truth(row, today()))
                .list();
        return keys.show(rows, Selected::resident, list);
    }

    /** Who objects to research is in no study any more; told by the module of research. Who was invited stays invited. */
    @Opens(value = Part.SELECTION, changes = true)
    public void objected(Access access) {
        jdbc.sql("""
                update selected s set state = 'WITHDRAWN', later_until = null, later_reason = null
                from study_name n
                where n.selected = s.id and s.resident = :resident and s.state in ('OPEN', 'LATER')
                returning s.id
                """)
                .param("resident", access.resident().value())
                .query(UUID.class)
                .list()
                .forEach(id -> tasks.withdraw(id, access));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
