package nl.nabij.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import nl.nabij.RegionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A third region comes and goes while the program runs. */
@RegionTest
class RegionCommandsTests {

    private static final Region C = new Region("c", "c.test");

    @Autowired
    ApplicationContext context;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void remove() throws Exception {
        Typed.in(context, "region", "remove", "c", "--sure");
    }

    @Test
    void addedRegionIsServedAndGetsItsChores() throws Exception {
        var typed = Typed.in(context, "region", "add", "c", "--host", "c.test");

        assertThat(typed.code()).isZero();
        assertThat(regions.at("c.test")).contains(C);
        assertThat(C.<Integer, RuntimeException>call(() -> count("municipality")))
                .isZero();
        await().atMost(Duration.ofSeconds(30)).until(this::allChoresOfTheNewRegionRan);
    }

    /** Most chores come back after minutes or hours: what they left would keep a next region of this name without. */
    @Test
    void removedRegionLeavesNothing() throws Exception {
        Typed.in(context, "region", "add", "c", "--host", "c.test");
        await().atMost(Duration.ofSeconds(30)).until(this::allChoresOfTheNewRegionRan);

        var typed = Typed.in(context, "region", "remove", "c", "--sure");

        assertThat(typed.code()).isZero();
        assertThat(Typed.in(context, "region", "list").out()).doesNotContain("c.test");
        assertThat(count("pg_roles where rolname = 'region_c'")).isZero();
        assertThat(count("pg_namespace where nspname = 'region_c'")).isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> count("scheduled_tasks where task_instance = 'c'") == 0);
    }

    @Test
    void nothingIsRemovedUnlessSure() throws Exception {
        Typed.in(context, "region", "add", "c", "--host", "c.test");

        var typed = Typed.in(context, "region", "remove", "c");

        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("--sure");
        assertThat(regions.named("c")).isPresent();
    }

    @Test
    void nameAndHostAreTakenOnce() throws Exception {
        assertThat(Typed.in(context, "region", "add", "a", "--host", "c.test").err())
                .contains("region a has this name or this host already");
        assertThat(Typed.in(context, "region", "add", "c", "--host", "a.test").err())
                .contains("region a has this name or this host already");
        assertThat(Typed.in(context, "region", "add", "C; drop").err()).contains("lower-case word");
    }

    private boolean allChoresOfTheNewRegionRan() {
        return count("scheduled_tasks where task_instance = 'c' and last_success is not null")
                == count("scheduled_tasks where task_instance = 'a'");
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
