package nl.nabij.site;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;

/** The pages of the site module. */
class SiteExamples implements PageExamples {

    private final World world;

    SiteExamples(World world) {
        this.world = world;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        return List.of(
                Example.of(anna, "/"),
                Example.of(world.official("Petra", Role.PRIVACY_OFFICER), "/judgements"),
                Example.open("/accessibility"),
                Example.open("/privacy"),
                Example.open("/help"));
    }
}
