package nl.nabij.handouts;

import java.util.List;
import nl.nabij.PageExamples;
import nl.nabij.World;
import nl.nabij.access.Keys;
import nl.nabij.access.Purpose;

/** The pages of the handouts module; those of a device on which somebody fills in are seen in {@link AloneBrowserTests}. */
class HandoutsExamples implements PageExamples {

    private final World world;
    private final Handouts handouts;
    private final Sittings sittings;
    private final Keys keys;

    HandoutsExamples(World world, Handouts handouts, Sittings sittings, Keys keys) {
        this.world = world;
        this.handouts = handouts;
        this.sittings = sittings;
        this.keys = keys;
    }

    @Override
    public List<Example> examples() {
        var anna = world.clientManager();
        var access = world.access(anna, world.client("Sam", anna), Purpose.TALK_TOGETHER);
        var over = SampleHandouts.map(handouts, access);
        handouts.withdraw(over.id(), access);
        var busy = SampleHandouts.map(handouts, access);
        sittings.begin("device of " + busy.id(), false, SampleHandouts.holder(busy, keys));
        var waiting = SampleHandouts.made(handouts, access, "conversation-map", "direct-question");
        var pattern = "/residents/{resident}/handouts";
        var path = "/residents/" + access.resident() + "/handouts/";
        return List.of(
                new Example(pattern + "/new", anna, path + "new"),
                new Example(pattern + "/{id}", anna, path + waiting.id()),
                new Example(pattern + "/{id}/entry", anna, path + waiting.id() + "/entry"),
                new Example(pattern + "/{id}", anna, path + busy.id()),
                new Example(pattern + "/{id}", anna, path + over.id()),
                new Example("/residents/{resident}", anna, "/residents/" + access.resident()),
                Example.of(world.self(access.resident()), "/me"),
                Example.open("/zelf"),
                Example.open("/zelf/desk"),
                Example.open("/zelf/questions"),
                new Example("/zelf/questions/{number}", null, "/zelf/questions/1"),
                Example.open("/zelf/check"),
                Example.open("/zelf/stop"),
                Example.open("/zelf/over"));
    }
}
