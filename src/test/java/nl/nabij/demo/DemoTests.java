package nl.nabij.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
            assertThat(jdbc.sql("select status from rule_version order by number")
                            .query(String.class)
                            .list())
                    .containsExactly("SENT_BACK", "APPROVED", "DRAFT");
            assertThat(count("study where status = 'OPEN'")).isOne();
            assertThat(count("study where status = 'SUBMITTED'")).isOne();
            assertThat(count("selected where sealed")).isPositive();
            assertThat(count("preview_client")).isPositive();
            assertThat(count("selected")).isPositive();
            assertThat(count("invitation")).isPositive();
            assertThat(count("conversation where status = 'REGISTERED'")).isPositive();
            assertThat(count("signal where state = 'CONTACTED'")).isPositive();
            assertThat(count("signal where state in ('WAITING', 'TAKEN')")).isPositive();
            assertThat(count("response where instrument = 'conversation-map'")).isPositive();
            assertThat(count("undertaking where done_at is not null")).isPositive();
            assertThat(count("talk where status = 'PREPARED'")).isPositive();
            assertThat(count("tie where kind = 'TALK_PARTNER' and ends > begins"))
                    .isPositive();
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

    /** Whatever the ids are: who lives there, what was said, planned and sent, what is asked, and what the log says. */
    @Test
    void oneSeedGivesOneWorld() {
        assertThat(world("rietland")).isEqualTo(world("waterland")).hasSizeGreaterThan(500);
    }

    private List<String> world(String name) {
        var region = SampleRegion.make(program, name);
        try {
            return region.call(() -> {
                regions.quietly(() -> demo.make(150, 26, percent -> {}));
                return jdbc.sql("""
                        select line from (
                            select concat_ws(' ', 'resident', client_number, given_name, family_name, birth_date) as line
                            from resident
                            union all
                            select concat_ws(' ', 'selected', client_number, state, changed_at)
                            from selected join resident r on r.id = resident
                            union all
                            select concat_ws(' ', 'talk', client_number, held_on, words, presence, c.kind, agreed, next_on)
                            from conversation c join resident r on r.id = resident
                            union all
                            select concat_ws(' ', 'plan', client_number, goal, opened_at, closed_at)
                            from plan join resident r on r.id = resident
                            union all
                            select concat_ws(' ', 'referral', client_number, v.name, f.status, sent_at, changed_at, helped)
                            from referral f join resident r on r.id = resident join service v on v.id = f.service
                            union all
                            select concat_ws(' ', 'task', client_number, kind, due, asked_at, done_at, outcome)
                            from task join resident r on r.id = resident
                            union all
                            select concat_ws(' ', 'log', at, method, outcome, count(*)) from access_log
                            group by at, method, outcome) world
                        order by line
                        """).query(String.class).list();
            });
        } finally {
            SampleRegion.remove(program, region);
        }
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
