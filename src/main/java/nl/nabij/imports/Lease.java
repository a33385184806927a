package nl.nabij.imports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.shared.ImportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which steps wait, and which worker has which: a worker that stops saying that it lives loses its step, and another takes it
 * over. Every method is a transaction of its own, so that the others see it while the step runs.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Lease {

    static final Duration TERM = Duration.ofSeconds(20);

    /** After so many tries the step is given up. */
    static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Lease(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A step that this worker does.
     *
     * @param attempt the first is 1
     */
    record Held(ImportId id, UUID worker, int attempt) {}

    /** In the caller's transaction: the step waits as soon as that is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    void queue(ImportId id, int total) {
        jdbc.sql("""
                insert into import_work (import, until, attempts, done, total) values (?, ?, 0, 0, ?)
                on conflict (import) do update set worker = null, until = excluded.until, attempts = 0, done = 0,
                    total = excluded.total
                """).params(id.value(), now(), total).update();
    }

    List<ImportId> waiting() {
        return jdbc
                .sql("select import from import_work where until <= ? order by until")
                .param(now())
                .query(UUID.class)
                .list()
                .stream()
                .map(ImportId::new)
                .toList();
    }

    /** Empty if another worker has it. */
    Optional<Held> take(ImportId id) {
        var worker = UUID.randomUUID();
        return jdbc.sql("""
                update import_work set worker = :worker, until = :until, attempts = attempts + 1, done = 0
                where import = (select import from import_work where import = :id and until <= :now
                                for update skip locked)
                returning attempts
                """)
                .param("worker", worker)
                .param("until", until(TERM))
                .param("id", id.value())
                .param("now", now())
                .query(Integer.class)
                .optional()
                .map(attempt -> new Held(id, worker, attempt));
    }

    /** @return false if the step is another's by now */
    boolean alive(Held held, int done, int total) {
        return jdbc.sql("update import_work set until = ?, done = ?, total = ? where import = ? and worker = ?")
                        .params(until(TERM), done, total, held.id().value(), held.worker())
                        .update()
                == 1;
    }

    /** In the transaction of the step: done and over are one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean done(Held held) {
        return jdbc.sql("delete from import_work where import = ? and worker = ?")
                        .params(held.id().value(), held.worker())
                        .update()
                == 1;
    }

    /** The step failed; it is tried again a little later. */
    void again(Held held, Duration later) {
        jdbc.sql("update import_work set worker = null, until = ? where import = ? and worker = ?")
                .params(until(later), held.id().value(), held.worker())
                .update();
    }

    Optional<Progress> progress(ImportId id) {
        return jdbc.sql("select done, total from import_work where import = ?")
                .param(id.value())
                .query((row, number) -> new Progress(row.getInt("done"), row.getInt("total")))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp until(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }
}
