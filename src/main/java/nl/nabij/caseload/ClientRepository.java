package nl.nabij.caseload;

import java.time.LocalDate;
import java.util.Optional;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the caseload says of a client. */
@Repository
class ClientRepository {

    private final JdbcClient jdbc;

    ClientRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Client> of(ResidentId resident) {
        return jdbc.sql("""
                select team.name, benefit_since, last_seen_on from caseload_client left join team on team.id = team
                where resident = ?
                """)
                .param(resident.value())
                .query((row, number) -> new Client(
                        row.getString("name"),
                        row.getObject("benefit_since", LocalDate.class),
                        row.getObject("last_seen_on", LocalDate.class)))
                .optional();
    }
}
