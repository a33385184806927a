package nl.nabij.residents;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Purpose;

/** The pages of the residents module. */
class ResidentsExamples implements PageExamples {

    private final World world;
    private final Residents residents;

    ResidentsExamples(World world, Residents residents) {
        this.world = world;
        this.residents = residents;
    }

    @Override
    public List<Example> examples() {
        var team = world.municipalTeam();
        var anna = world.worker("Anna", team, nl.nabij.shared.Role.CLIENT_MANAGER);
        world.worker("Bram", team, nl.nabij.shared.Role.CLIENT_MANAGER);
        world.client("Mohammed", anna);
        var sam = world.client("Sam", anna);
        residents.change(new StateRequest(null, null, true, true, 1), world.access(anna, sam, Purpose.REGISTER));
        var person = "/residents/" + sam;
        return List.of(
                Example.of(anna, "/residents"),
                Example.of(anna, "/residents/new"),
                new Example("/residents/{resident}", anna, person),
                new Example("/residents/{resident}/correction", anna, person + "/correction"),
                new Example("/residents/{resident}/state", anna, person + "/state"),
                new Example("/residents/{resident}/hand-over", anna, person + "/hand-over"),
                Example.of(world.self(sam), "/me"),
                Example.of(world.self(sam), "/me/contact"));
    }
}
