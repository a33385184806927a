package nl.nabij.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.nabij.access.ListAccess;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.residents.NextThings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked first of who looks at the list of clients. */
@Component
class NextTasks implements NextThings {

    private final JdbcClient jdbc;

    NextTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Opens(Part.TASK)
    public Map<ResidentId, Next> of(Collection<ResidentId> residents, ListAccess list) {
        var next = new HashMap<ResidentId, Next>();
        jdbc.sql("""
                select distinct on (resident) resident, kind, due, path from task
                where done_at is null and resident = any (:residents)
                  and (account = :account or team in (select team from team_member where account = :account))
                order by resident, due, asked_at
                """)
                .param("residents", residents.stream().map(ResidentId::value).toArray(UUID[]::new))
                .param("account", ((SignedIn) list.actor()).account().value())
                .query(row -> {
                    next.put(
                            new ResidentId(row.getObject("resident", UUID.class)),
                            new Next(
                                    "tasks.kind." + row.getString("kind"),
                                    row.getObject("due", LocalDate.class),
                                    row.getString("path")));
                });
        return next;
    }
}
