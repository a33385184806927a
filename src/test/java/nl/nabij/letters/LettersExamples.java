package nl.nabij.letters;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.Role;

/** The pages of the letters module. */
class LettersExamples implements PageExamples {

    private final World world;

    LettersExamples(World world) {
        this.world = world;
    }

    @Override
    public List<Example> examples() {
        var bea = world.official("Bea", Role.ADMINISTRATOR);
        return List.of(
                Example.of(bea, "/administration/texts"),
                new Example("/administration/texts/{medium}/{language}", bea, "/administration/texts/mail/nl"));
    }
}
