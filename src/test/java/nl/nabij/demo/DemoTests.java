package nl.nabij.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import nl.nabij.RegionTest;
import nl.nabij.regions.Regions;
import nl.nabij.regions.SampleRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small demonstration region, in a region of its own. */
@RegionTest
class DemoTests {

    @Autowired
    ApplicationContext program;

    @Autowired
    Demo demo;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void smallWorldWalksTheWholeChain() {
        var region = SampleRegion.make(program, "drieland");
        var heard = new ArrayList<Integer>();

        region.run(() -> {
            assertThat(demo.isEmptyRegion()).isTrue();

            regions.quietly(() -> demo.make(400, 40, heard::add));

            assertThat(demo.isEmptyRegion()).isFalse();
            assertThat(count("account where sample is not null")).isBetween(12, 16);
            assertThat(count("service")).isEqualTo(300);
            assertThat(count("resident")).isGreaterThan(400);
            assertThat(count("selected")).isPositive();
            assertThat(count("invitation")).isPositive();
            assertThat(count("conversation where status = 'REGISTERED'")).isPositive();
            assertThat(count("plan")).isPositive();
            assertThat(count("referral")).isPositive();
            assertThat(count("tie where kind = 'SELF'")).isOne();
            assertThat(count("event_publication"))
                    .as("nothing was left half done")
                    .isZero();
        });

        SampleRegion.remove(program, region);
        assertThat(heard).last().isEqualTo(100);
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
