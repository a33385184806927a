package nl.nabij.access;

import static nl.nabij.World.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.nabij.RegionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The months of the log. */
@RegionTest
class LogMonthsTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void monthsGoWhenTheirTermIsOverAndNotBefore() {
        A.run(() -> {
            jdbc.sql("select access_log_months('2011-05-20')").query().singleRow();

            assertThat(dropped(LocalDate.of(2011, 6, 30))).isEqualTo(2);
            assertThat(there("access_log_2011_05")).isFalse();
            assertThat(there("access_log_resident_2011_05")).isFalse();
            assertThat(there("access_log_2011_06")).isTrue();
            assertThat(dropped(LocalDate.of(2011, 8, 1))).isEqualTo(4);
        });
    }

    /** Whoever can run SQL as the region cannot shorten the log. */
    @Test
    void nobodyDropsAMonthWithinFiveYears() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> A.run(
                        () -> dropped(LocalDate.now(java.time.ZoneOffset.UTC).minusYears(4))))
                .withMessageContaining("at least five years");
    }

    private int dropped(LocalDate before) {
        return jdbc.sql("select access_log_forget(?)")
                .param(before)
                .query(Integer.class)
                .single();
    }

    private boolean there(String table) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
