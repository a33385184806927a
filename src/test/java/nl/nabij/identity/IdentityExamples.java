package nl.nabij.identity;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;

/** The pages of the identity module. */
class IdentityExamples implements PageExamples {

    private final World world;

    IdentityExamples(World world) {
        this.world = world;
    }

    @Override
    public List<Example> examples() {
        var bea = world.official("Bea de Beheerder", Role.ADMINISTRATOR);
        return List.of(Example.open("/sign-in"), Example.of(bea, "/account"), Example.of(bea, "/administration"));
    }
}
