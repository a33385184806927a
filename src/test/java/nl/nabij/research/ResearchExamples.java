package nl.nabij.research;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the research module. */
class ResearchExamples implements PageExamples {

    private final World world;
    private final JdbcClient jdbc;

    ResearchExamples(World world, JdbcClient jdbc) {
        this.world = world;
        this.jdbc = jdbc;
    }

    @Override
    public List<Example> examples() {
        var rosa = world.official("Rosa Onderzoek", Role.RESEARCHER);
        var jan = world.official("Jan Bestuur", Role.BOARD);
        var few = new SampleStudyRows(world, jdbc).study();
        var rows = new SampleStudyRows(world, jdbc).frame(false, 120, 40).frame(true, 300, 40);
        for (var byLot : List.of(true, false)) {
            rows.names(byLot, "YES", byLot ? 10 : 24);
            rows.names(byLot, "NO", byLot ? 24 : 10);
            rows.names(byLot, "DOUBTFUL", 10);
        }
        return List.of(
                new Example("/research/studies/{study}", rosa, "/research/studies/" + few),
                new Example("/research/studies/{study}", rosa, "/research/studies/" + rows.study()),
                Example.of(rosa, "/research"),
                Example.of(jan, "/research"),
                new Example("/research/criteria/{criteria}", rosa, "/research/criteria/small-network-1"));
    }
}
