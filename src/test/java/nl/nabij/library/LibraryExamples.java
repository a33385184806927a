package nl.nabij.library;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;

/** The pages of the library module. */
class LibraryExamples implements PageExamples {

    private final World world;

    LibraryExamples(World world) {
        this.world = world;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        return List.of(Example.of(anna, "/guides"), new Example("/guides/{key}", anna, "/guides/" + Guides.FIRST_TALK));
    }
}
