package nl.nabij.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.imports.Import.Status;
import nl.nabij.imports.Imports;
import nl.nabij.imports.Steps;
import nl.nabij.shared.ImportId;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file whose loading is killed half-way. */
@RegionTest
class KilledImportTests {

    @Autowired
    ApplicationContext program;

    @Autowired
    Imports imports;

    @Autowired
    Steps steps;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    /** The loading waits at the client managers, one of whom the test holds; there its connection is cut. */
    @Test
    void killedHalfWayHasNeverBeenAndGoesOnToTheEnd() {
        World.A.run(() -> {
            var sample = new SampleCaseload(program);
            var id = sample.checked(sample.file("caseload-2017-excel.csv"), "additions")
                    .id();

            cutWhileLoading(sample, id);

            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> imports.find(id).orElseThrow().status() == Status.LOADED);
            assertThat(clients(sample)).isEqualTo(400);
            assertThat(jdbc.sql("select count(*) from zrm_assessment where import = ?")
                            .param(id.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(400);
        });
    }

    private void cutWhileLoading(SampleCaseload sample, ImportId id) {
        try (var held = source.getConnection()) {
            held.setAutoCommit(false);
            try (var statement = held.prepareStatement("select id from account where id = ? for update")) {
                statement.setObject(1, sample.manager(1).account().value());
                statement.executeQuery().close();
            }
            assertThat(imports.load(id)).isInstanceOf(Imports.Outcome.Accepted.class);
            steps.wake();
            var holder = held.unwrap(PGConnection.class).getBackendPID();
            await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> cut(holder));
            assertThat(clients(sample)).isZero();
            assertThat(imports.find(id).orElseThrow().status()).isEqualTo(Status.LOADING);
            held.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts whoever waits for this connection; a login may cut its own. False as long as nobody waits. */
    private boolean cut(int holder) {
        return jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where ? = any (pg_blocking_pids(pid)) and query like '%insert into tie%'
                """).param(holder).query(Boolean.class).optional().orElse(false);
    }

    private int clients(SampleCaseload sample) {
        return jdbc.sql("select count(*) from resident where client_number like ?")
                .param(sample.mark + "______")
                .query(Integer.class)
                .single();
    }
}
