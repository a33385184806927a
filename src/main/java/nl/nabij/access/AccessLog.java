package nl.nabij.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
        write(line, "DONE", line.residents());
    }

    void shown(LogLine line, List<ResidentId> residents) {
        line.written();
        write(line, "DONE", residents);
    }

    /** In a transaction of its own: what was refused leaves no other trace. */
    void refused(LogLine line) {
        apart.executeWithoutResult(status -> write(line, "REFUSED", line.residents()));
    }

    void failed(LogLine line) {
        apart.executeWithoutResult(status -> write(line, "FAILED", line.residents()));
    }

    private void write(LogLine line, String outcome, List<ResidentId> residents) {
        jdbc.sql("""
                with line as (
                    insert into access_log (at, actor, purpose, ground, method, parts, changed, outcome)
                    values (:at, :actor, :purpose, :ground, :method, :parts, :changed, :outcome)
                    returning id, at)
                insert into access_log_resident (line, at, resident)
                select line.id, line.at, resident from line, unnest(:residents) resident
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", line.actor())
                .param("purpose", line.purpose())
                .param("ground", line.ground())
                .param("method", line.method())
                .param("parts", line.parts())
                .param("changed", line.changed())
                .param("outcome", outcome)
                .param(
                        "residents",
                        residents.stream().map(ResidentId::value).distinct().toArray(UUID[]::new))
                .update();
    }
}
