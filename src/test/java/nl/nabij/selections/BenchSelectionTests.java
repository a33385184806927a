package nl.nabij.selections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.regions.Typed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bench compares like with like, and leaves the region as it was. Its figures are in docs/measurements.md. */
@RegionTest
class BenchSelectionTests {

    private static final Pattern SELECTED =
            Pattern.compile("selected: ([0-9.,]+) by hand, ([0-9.,]+) by the criteria, ([0-9.,]+) on lists");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void handCriteriaAndListsFindTheSamePeople() throws Exception {
        var typed = Typed.in(
                context, "bench", "selection", "--clients", "3000", "--times", "1", "--region", World.A.name());

        var found = SELECTED.matcher(typed.out());
        assertThat(found.find()).as(typed.out() + typed.err()).isTrue();
        assertThat(found.group(1))
                .isEqualTo(found.group(2))
                .isEqualTo(found.group(3))
                .isNotEqualTo("0");
        assertThat(World.A.call(() -> jdbc.sql("select count(*) from team where name = 'Bench'")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void weekOfAStudyIsMeasuredAndNothingStays() throws Exception {
        var typed =
                Typed.in(context, "bench", "runs", "--clients", "2000", "--managers", "20", "--region", World.A.name());

        assertThat(typed.out())
                .as(typed.err())
                .containsPattern("one week drawn +[0-9.,]+ s  [1-9][0-9]* names, [1-9][0-9]* of them by lot");
        assertThat(World.A.call(() -> jdbc.sql("select count(*) from study where name = 'Bench'")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void previewsAreMeasuredAndNothingStays() throws Exception {
        var typed = Typed.in(context, "bench", "preview", "--rows", "2000", "--times", "5", "--region", World.A.name());

        assertThat(typed.out())
                .as(typed.err())
                .containsPattern("clients side by side in [0-9]")
                .containsPattern("5 drafts of 2 to 8 conditions beside a version that holds: p50 [0-9]+ ms");
        assertThat(World.A.call(() -> jdbc.sql("select count(*) from team where name like 'Bench%'")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }
}
