package nl.nabij.library;

import java.util.List;
import java.util.Locale;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.shared.ReflectionId;

/** The pages of the library module. */
class LibraryExamples implements PageExamples {

    private final World world;
    private final Guides guides;
    private final Reflections reflections;

    LibraryExamples(World world, Guides guides, Reflections reflections) {
        this.world = world;
        this.guides = guides;
        this.reflections = reflections;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        var guide = guides.find(Guides.FIRST_TALK, Locale.of("nl")).orElseThrow();
        reflections.keep(
                ReflectionId.next(), guide, List.of("Ik praatte te veel.", "", "Zij was niet boos, maar moe."), anna);
        return List.of(
                Example.of(anna, "/guides"),
                new Example("/guides/{key}", anna, "/guides/after-a-loss"),
                new Example("/guides/{key}/versions/{version}", anna, "/guides/" + Guides.FIRST_TALK + "/versions/1"),
                Example.of(anna, "/reflections"),
                new Example("/reflections/new", anna, "/reflections/new?guide=" + Guides.FIRST_TALK));
    }
}
