package nl.nabij.residents;

import static org.assertj.core.api.Assertions.assertThat;

import nl.nabij.RegionTest;
import nl.nabij.World;
import nl.nabij.regions.Typed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bench tells how long it took and how good it was, and leaves the region as it was. Its figures are in docs/measurements.md. */
@RegionTest
class BenchDoublesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void doublesAreMeasuredAndNothingStays() throws Exception {
        var before = residents();

        var typed = Typed.in(context, "bench", "doubles", "--rows", "3000", "--region", World.B.name());

        assertThat(typed.out())
                .as(typed.err())
                .containsPattern("3.000 residents compared in [0-9]")
                .containsPattern("of [0-9]+ who stand there twice, [0-9]+ found \\([0-9]{2}");
        assertThat(residents()).isEqualTo(before);
    }

    private int residents() {
        return World.B.call(() ->
                jdbc.sql("select count(*) from resident").query(Integer.class).single());
    }
}
