package nl.nabij.caseload;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.shared.ImportId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The yardstick of {@link BenchImport}: what somebody would write who needs no checks, no comparison and no undo. */
@Component
class ByHand {

    private static final String COLUMNS = """
            import, number, resident, assessment, client_number, told, manager, team, benefit_since, assessed_on, edition,
            scores, reasons, good
            """;

    /** The same rows under another import, with other clients. */
    private static final String OTHERWISE = """
            '00000000-0000-0000-0000-000000000001'::uuid, number, uuidv7(), uuidv7(), 'H' || client_number, told, manager, team,
            benefit_since, assessed_on, edition, scores, reasons, good
            """;

    private static final UUID IMPORT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final JdbcClient jdbc;
    private final DataSource source;
    private final TransactionTemplate transactions;
    private @Nullable Path rows;

    ByHand(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.source = source;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Keeps the checked rows as COPY writes them, under other numbers, so that both ways load the same. */
    void keep(ImportId id) {
        transactions.executeWithoutResult(status -> withCopy(copy -> {
            rows = Files.createTempFile("nabij-bench", ".copy");
            try (var out = Files.newOutputStream(rows)) {
                copy.getCopyAPI()
                        .copyOut(
                                "copy (select %s from caseload_row where import = '%s' order by number) to stdout"
                                        .formatted(OTHERWISE, id.value()),
                                out);
            }
        }));
    }

    /** COPY to the staging table and one insert ... select per table, in one transaction. @return seconds of the COPY */
    double run() {
        var started = System.nanoTime();
        var copied = new long[1];
        transactions.executeWithoutResult(status -> {
            withCopy(copy -> {
                try (var in = Files.newInputStream(requireNonNull(rows))) {
                    copy.getCopyAPI().copyIn("copy caseload_row (%s) from stdin".formatted(COLUMNS), in);
                }
            });
            copied[0] = System.nanoTime();
            insert();
        });
        return (copied[0] - started) / 1e9;
    }

    void forget() throws IOException {
        jdbc.sql("delete from caseload_row where import = ?").param(IMPORT).update();
        Files.delete(requireNonNull(rows));
    }

    private void insert() {
        jdbc.sql("""
                insert into resident (id, client_number, given_name, infix, family_name, called_name, birth_date, postcode,
                    house_number, house_addition, language, household, provenance, created_at, version)
                select resident, client_number, told[1], told[2], told[3], told[1], told[4]::date, told[6], told[7]::int,
                    told[8], told[9], told[10], 'PARTICIPATION_ACT', current_timestamp, 1
                from caseload_row where import = ?
                """).param(IMPORT).update();
        jdbc.sql("""
                insert into tie (id, resident, account, kind, cause, begins)
                select uuidv7(), resident, manager, 'CASELOAD', import, current_timestamp from caseload_row where import = ?
                """).param(IMPORT).update();
        jdbc.sql("""
                insert into caseload_client (resident, team, benefit_since, import, told, last_seen_on)
                select resident, team, benefit_since, import, told, current_date from caseload_row where import = ?
                """).param(IMPORT).update();
        jdbc.sql("""
                insert into zrm_assessment (id, resident, assessed_on, edition, %s, not_assessed, import)
                select assessment, resident, assessed_on, edition, %s, reasons, import from caseload_row where import = ?
                """.formatted(
                        Arrays.stream(ZrmDomain.values()).map(ZrmDomain::column).collect(joining(", ")),
                        IntStream.rangeClosed(1, ZrmDomain.values().length)
                                .mapToObj("scores[%d]"::formatted)
                                .collect(joining(", "))))
                .param(IMPORT)
                .update();
        jdbc.sql("""
                insert into access_log_resident (line, at, resident)
                select (select max(id) from access_log), current_timestamp, resident from caseload_row where import = ?
                """).param(IMPORT).update();
    }

    /** Works on the connection of the transaction. */
    private void withCopy(Copying work) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            work.on(connection.unwrap(PGConnection.class));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the rows could not be copied", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    @FunctionalInterface
    private interface Copying {
        void on(PGConnection connection) throws SQLException, IOException;
    }
}
