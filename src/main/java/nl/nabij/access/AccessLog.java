package nl.nabij.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.nabij.regions.Region;
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

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy_MM");

    /** Region and month of which this program saw that the partition is there. */
    private final Set<String> months = ConcurrentHashMap.newKeySet();

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

    /** A chore makes months ahead; a moment in the past, which a demonstration or a test chooses, may have none yet. */
    private void month(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var month = Region.current().map(Region::name).orElse("") + YearMonth.from(day);
        if (months.contains(month)) {
            return;
        }
        var there = jdbc.sql("select to_regclass(?) is not null")
                .param("access_log_resident_" + day.format(MONTH))
                .query(Boolean.class)
                .single();
        if (there) {
            months.add(month);
        } else {
            jdbc.sql("select access_log_months(?)")
                    .param(day)
                    .query((row, number) -> number)
                    .single();
        }
    }

    private void write(LogLine line, String outcome) {
        var at = clock.instant();
        month(at);
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
                .param("at", Timestamp.from(at))
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
