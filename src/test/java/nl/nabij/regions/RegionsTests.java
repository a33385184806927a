package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import nl.nabij.RegionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A region's login reads its own region, whatever the SQL says. */
@RegionTest
class RegionsTests {

    static final Region A = new Region("a", "a.test");
    static final Region B = new Region("b", "b.test");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Database database;

    @BeforeEach
    void oneMunicipalityInRegionB() {
        B.run(() -> jdbc.sql("insert into municipality values ('GM9999', 'Bo') on conflict do nothing")
                .update());
    }

    @Test
    void samePlainSqlReadsAnotherTableInEachRegion() {
        assertThat(A.<Integer, RuntimeException>call(() -> municipalitiesCalledBo("municipality")))
                .isZero();
        assertThat(B.<Integer, RuntimeException>call(() -> municipalitiesCalledBo("municipality")))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name from region_b.municipality",
                "select query_to_xml('select * from region_b.municipality', true, false, '')::text",
                "select query_to_xml('select set_config(''role'', ''region_b'', false)', true, false, '')::text",
                "select query_to_xml('select set_config(''role'', ''nabij_owner'', false)', true, false, '')::text",
                "select query_to_xml('select set_config(''role'', ''postgres'', false)', true, false, '')::text",
                "select query_to_xml('select set_config(''session_authorization'', ''region_b'', false)', true, false, '')::text",
                "select set_config('role', 'region_b', false) || (select max(name) from region_b.municipality)",
                "set role region_b",
                "set session authorization region_b",
                "reset session authorization; select name from region_b.municipality",
                "select * from scheduled_tasks",
                "create table mine (id int)",
                "update region set host = 'evil'"
            })
    void regionCannotLeaveItsLogin(String injected) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> A.run(() -> jdbc.sql(injected).query().listOfRows()))
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void searchPathOpensNothing() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> A.run(() -> {
                    jdbc.sql("select set_config('search_path', 'region_b', true)")
                            .query(String.class)
                            .single();
                    municipalitiesCalledBo("region_b.municipality");
                }));
    }

    @Test
    void loginIsMemberOfNoRole() {
        assertThat(jdbc.sql(
                                "select count(*) from pg_auth_members where member::regrole::text in ('region_a', 'nabij_program')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutRegionOnlyTheSharedSchemaIsThere() {
        assertThat(jdbc.sql("select current_user || ' ' || current_schema()")
                        .query(String.class)
                        .single())
                .isEqualTo("nabij_program shared");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> municipalitiesCalledBo("municipality"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> municipalitiesCalledBo("region_b.municipality"));
    }

    @Test
    void transactionStaysInItsRegion() {
        assertThatIllegalStateException()
                .isThrownBy(() -> A.run(() -> transaction.executeWithoutResult(status -> B.run(() -> {}))));
        A.run(() -> transaction.executeWithoutResult(status -> A.run(() -> {})));
    }

    @Test
    void poolIsOpenedAtFirstUse() throws Exception {
        try (var routing = new RegionRouting(database)) {
            assertThat(routing.isOpen(A)).isFalse();

            A.<Object, Exception>call(() -> routing.getConnection().isValid(1));

            assertThat(routing.isOpen(A)).isTrue();
            assertThat(routing.isOpen(B)).isFalse();
        }
    }

    @Test
    void regionWithOurFingerprintIsSkipped() {
        assertThat(new Migrations(database).run(List.of(A, B))).isEmpty();
    }

    @Test
    void loginWithoutPasswordIsRefused() {
        assertThatExceptionOfType(java.sql.SQLException.class)
                .isThrownBy(() -> java.sql.DriverManager.getConnection(database.url(), "region_a", "guess"))
                .withMessageContaining("password authentication failed");
    }

    private int municipalitiesCalledBo(String table) {
        return jdbc.sql("select count(*) from %s where name = 'Bo'".formatted(table))
                .query(Integer.class)
                .single();
    }
}
