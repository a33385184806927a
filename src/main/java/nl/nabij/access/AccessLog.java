package nl.nabij.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what was done with a key: one line, and one narrow row per resident, in one statement. */
@Component
class AccessLog {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void done(LogLine line) {
        write(line, "DONE");
    }

    /** In a transaction of its own: what was refused leaves no other trace. */
    void refused(LogLine line) {
        apart.executeWithoutResult(status -> write(line, "REFUSED"));
    }

    /** In a transaction of its own: what it wanted is gone, that it was tried is not. */
    void failed(LogLine line) {
        apart.executeWithoutResult(status -> write(line, "FAILED"));
    }

    private void write(LogLine line, String outcome) {
        var key = line.key();
        var ground = key.ground();
        jdbc.sql("""
                with line as (
                    insert into access_log (at, actor, organisation, roles, purpose, ground, rests_on, method, parts,
                        changed, outcome, origin, trace)
                    values (:at, :actor, :organisation, :roles, :purpose, :ground, :restsOn, :method, :parts,
                        :changed, :outcome, :origin, :trace)
                    returning id, at)
                insert into access_log_resident (line, at, resident)
                select line.id, line.at, resident from line, unnest(:residents) resident
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", key.actor().reference())
                .param(
                        "organisation",
                        key.actor() instanceof SignedIn professional
                                ? professional.organisation().value()
                                : null)
                .param("roles", line.roles())
                .param("purpose", key.purpose().name())
                .param("ground", ground.name())
                .param("restsOn", ground.restsOn().toArray(UUID[]::new))
                .param("method", line.method())
                .param("parts", line.parts())
                .param("changed", line.changed())
                .param("outcome", outcome)
                .param("origin", line.origin().from())
                .param("trace", line.origin().trace())
                .param(
                        "residents",
                        line.residents().stream().map(ResidentId::value).toArray(UUID[]::new))
                .update();
    }
}
