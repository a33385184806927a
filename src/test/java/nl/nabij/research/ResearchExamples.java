package nl.nabij.research;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;

/** The pages of the research module. */
class ResearchExamples implements PageExamples {

    private final World world;

    ResearchExamples(World world) {
        this.world = world;
    }

    @Override
    public List<Example> examples() {
        var rosa = world.official("Rosa Onderzoek", Role.RESEARCHER);
        var jan = world.official("Jan Bestuur", Role.BOARD);
        return List.of(
                Example.of(rosa, "/research"),
                Example.of(jan, "/research"),
                new Example("/research/criteria/{criteria}", rosa, "/research/criteria/small-network-1"));
    }
}
